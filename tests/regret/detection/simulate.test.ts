import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { simulateDecisions, type ChoiceWorld } from "../../../src/lib/regret/detection/simulate";

const many = (world = {}): ReturnType<typeof simulateDecisions> => simulateDecisions(stream(1), 2000, world);

const wrongShareOf = (world: ChoiceWorld): number => many(world).filter(({ wrong }) => wrong).length / 2000;

/**
 * P(argmax x differs from argmax y) of n pairs of standard normals of correlation rho: 1 - n E[F(x, y)^(n - 1)], F being their
 * joint distribution, summed over a grid.
 */
function disagreement(n: number, rho: number): number {
  const step = 0.05;
  const points = Array.from({ length: 200 }, (_, i) => -5 + step * (i + 0.5));
  const below = new Float64Array(points.length);
  let agreement = 0;
  for (const x of points) {
    let row = 0;
    for (const [j, y] of points.entries()) {
      const square = (x * x - 2 * rho * x * y + y * y) / (1 - rho * rho);
      const mass = (step * step * Math.exp(-square / 2)) / (2 * Math.PI * Math.sqrt(1 - rho * rho));
      // F at the middle of the cell: half of its row and column, a quarter of itself.
      const middle = below[j]! + row / 2 + mass / 4;
      agreement += n * mass * middle ** (n - 1);
      row += mass;
      below[j]! += row;
    }
  }
  return 1 - agreement;
}

describe("simulated decisions", () => {
  it("are wrong exactly where another option was truly better, in the share that is asked for", () => {
    const decisions = many({ wrongShare: 0.3 });
    for (const { truth, chosen, wrong, regret } of decisions) {
      expect(wrong).toBe(Math.max(...truth) > truth[chosen]!);
      expect(regret).toBe(Math.max(...truth) - truth[chosen]!);
    }
    expect(decisions.filter(({ wrong }) => wrong).length / 2000).toBeCloseTo(0.3, 1);
  });

  it("show the truth where there is neither error nor harm", () => {
    for (const { truth, utilities } of many({ noise: 0, harm: 0 })) expect(utilities).toEqual(truth);
  });

  it("take harm · penalty off what the choice yields", () => {
    for (const { truth, utilities, chosen, penalty } of many({ noise: 0, harm: 0.5 })) {
      expect(utilities[chosen]! - truth[chosen]!).toBeCloseTo(0.5 * penalty, 12);
    }
  });

  it("choose each wrong option as often", () => {
    const counts = [0, 0, 0];
    for (const { truth, chosen } of many({ wrongShare: 1 }))
      counts[[...truth].filter((u) => u > truth[chosen]!).length - 1]!++;
    for (const count of counts) expect(Math.abs(count - 2000 / 3)).toBeLessThan(4 * Math.sqrt(2000 * (2 / 9)));
  });

  it("put the same options before each chooser", () => {
    const [random, knowing] = [many(), many({ chooser: "expected-best" })];
    for (const [i, { truth, utilities }] of knowing.entries()) {
      expect(truth).toEqual(random[i]!.truth);
      expect(utilities).toEqual(random[i]!.utilities);
    }
  });

  it("are made at random unless it is said otherwise, often against what is known", () => {
    expect(many({ chooser: "random" })).toEqual(many());
    const against = many().filter(({ utilities, chosen }) => Math.max(...utilities) > utilities[chosen]!);
    expect(against.length / 2000).toBeGreaterThan(0.5);
  });

  it("nobody chooses against what is expected who takes the best expected option, and that may be wrong", () => {
    const decisions = many({ chooser: "expected-best" });
    for (const { truth, utilities, chosen, wrong, regret } of decisions) {
      expect(utilities[chosen]).toBe(Math.max(...utilities));
      expect(wrong).toBe(Math.max(...truth) > truth[chosen]!);
      expect(regret > 0).toBe(wrong);
    }
    expect(decisions.some(({ wrong }) => wrong)).toBe(true);
  });

  it("the best expected option is never wrong where all is known, and no oftener than chance where nothing is", () => {
    const share = (world: ChoiceWorld): number => wrongShareOf({ chooser: "expected-best", ...world });
    const blind = share({ noise: 1000, harm: 0 });
    expect(share({ noise: 0, harm: 0 })).toBe(0);
    expect(Math.abs(blind - 3 / 4)).toBeLessThan(4 * Math.sqrt(3 / 16 / 2000));
    expect(share({})).toBeGreaterThan(share({ noise: 0.05 }));
    expect(share({})).toBeLessThan(blind);
  });

  it("without harm the best expected option is wrong as often as two correlated normals disagree on the largest", () => {
    for (const [options, noise] of [
      [3, 0.15],
      [4, 0.5],
      [8, 0.3],
    ] as const) {
      const truth = disagreement(options, 0.5 / Math.hypot(0.5, noise));
      const found = wrongShareOf({ chooser: "expected-best", harm: 0, options, noise });
      expect(Math.abs(found - truth)).toBeLessThan(4 * Math.sqrt((truth * (1 - truth)) / 2000));
    }
  });

  it("are the same to the bit for one seed, and a longer list begins with the shorter one", () => {
    expect(simulateDecisions(stream(3), 5)).toEqual(simulateDecisions(stream(3), 9).slice(0, 5));
  });

  it("need three options, so that there are two alternatives", () => {
    expect(() => simulateDecisions(stream(1), 1, { options: 2 })).toThrow("options: expected a whole number in [3,");
    expect(() => simulateDecisions(stream(1), 1, { wrongShare: 2 })).toThrow(
      "wrongShare: expected a number in [0, 1], got 2",
    );
    expect(() => simulateDecisions(stream(1), 1, { chooser: "expected-best", wrongShare: 0.5 })).toThrow(
      "wrongShare: expected none where the best expected option is chosen, got 0.5",
    );
    expect(() => simulateDecisions(stream(1), 1, { chooser: "worst" as "random" })).toThrow("chooser: expected");
    expect(() => simulateDecisions(stream(1), 0)).toThrow("count: expected a whole number");
  });
});
