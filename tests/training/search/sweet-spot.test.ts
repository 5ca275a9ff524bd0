import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { sweetSpot, sweetSpotAsWritten, sweetSpotOf } from "../../../src/lib/training/search";
import { quadraticTrial } from "./quadratic";

describe("sweetSpot", () => {
  it("finds the lowest and, below it, the steepest rate of a quadratic", () => {
    const spot = sweetSpot(quadraticTrial({ optimum: 1e-3 }), { stream: stream(1) });
    expect(spot.landscape).toHaveLength(50);
    expect(Math.abs(Math.log10(spot.lowest.rate) + 3)).toBeLessThan(4 / 49);
    // Of exp(-2 t rate h) over log rate, the steepest point is at rate 1 / (2 t h).
    expect(Math.abs(Math.log10(spot.steepest.rate) - Math.log10(1e-3 / 40))).toBeLessThan(4 / 49);
  });

  it("picks the same whatever was searched before", () => {
    const trial = quadraticTrial({ optimum: 3e-4 });
    const first = sweetSpot(trial, { stream: stream(1) }).steepest.rate;
    expect(sweetSpot(trial, { stream: stream(1) }).steepest.rate).toBe(first);
  });

  it("does not take the fall from a run that diverged for a sweet spot", () => {
    const finals = [5, 4, 1, 0.9, Infinity, NaN];
    const landscape = finals.map((final, i) => ({ rate: i + 1, training: [], final }));
    expect(sweetSpotOf(landscape).steepest.rate).toBe(2);
    expect(sweetSpotOf(landscape).lowest.rate).toBe(4);
  });
});

describe("sweetSpotAsWritten", () => {
  const valley =
    (optimum: number) =>
    (rate: number): number =>
      Math.abs(Math.log10(rate / optimum));

  it("picks as the printed code does on its first call", () => {
    const detector = sweetSpotAsWritten();
    const steps = (rate: number): number => (rate < 1e-4 ? 1 : 0);
    const pick = detector.findSweetSpot(steps)!;
    expect(Math.abs(Math.log10(pick) + 4)).toBeLessThan(4 / 49);
  });

  it("never empties its landscape, so that a second call reads beyond the list of rates", () => {
    const detector = sweetSpotAsWritten();
    detector.findSweetSpot(valley(1e-2));
    const second = detector.findSweetSpot((rate) => 10 * valley(1e-2)(rate));
    expect(detector.landscape).toHaveLength(100);
    expect(second).toBeUndefined();
  });

  it("lets the first call decide where the second one falls less steeply", () => {
    const detector = sweetSpotAsWritten();
    const cliff =
      (at: number, height: number) =>
      (rate: number): number =>
        rate < at ? height : 0;
    const first = detector.findSweetSpot(cliff(1e-5, 10));
    expect(detector.findSweetSpot(cliff(1e-3, 1))).toBe(first);
  });

  it("gives another pick where the model is trained on from rate to rate", () => {
    let weight = 1;
    const live = sweetSpotAsWritten().findSweetSpot((rate) => {
      for (let t = 0; t < 20; t++) weight -= (rate * weight) / 1e-3;
      return weight ** 2;
    });
    const fresh = sweetSpot(quadraticTrial({ optimum: 1e-3 }), { stream: stream(1) }).steepest.rate;
    expect(fresh / live!).toBeGreaterThan(2);
  });
});
