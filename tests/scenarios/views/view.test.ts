import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eachView, printedWeights, viewNames, viewSide, weighViews } from "../../../src/lib/scenarios/views/view";

describe("weighViews", () => {
  it("weighs .2, .6 and .2 where nothing else is said (001-S17)", () => {
    expect(weighViews({ optimistic: 1, neutral: 10, pessimistic: 100 })).toBeCloseTo(0.2 + 6 + 20, 12);
    expect(printedWeights).toEqual({ optimistic: 0.2, neutral: 0.6, pessimistic: 0.2 });
  });

  it("returns the middle of symmetric views, whatever their distance (001-C20)", () => {
    const numbers = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(numbers, numbers, (mu, sigma) => {
        const views = eachView((view) => mu + viewSide[view] * sigma);
        expect(Math.abs(weighViews(views) - mu)).toBeLessThan(1e-12);
      }),
    );
  });

  it("refuses weights that are negative or don't sum to 1", () => {
    const values = eachView(() => 1);
    const weigh = (...[optimistic, neutral, pessimistic]: [number, number, number]): number =>
      weighViews(values, { optimistic, neutral, pessimistic });
    expect(() => weigh(0.3, 0.6, 0.2)).toThrow("weights: expected a sum of 1");
    expect(() => weigh(-0.2, 1, 0.2)).toThrow("weights.optimistic: expected a number in [0, Infinity], got -0.2");
  });
});

describe("eachView", () => {
  it("calls once a view, best first", () => {
    const seen: string[] = [];
    eachView((view) => seen.push(view));
    expect(seen).toEqual([...viewNames]);
  });
});
