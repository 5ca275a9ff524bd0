import fc from "fast-check";
import { expect, it } from "vitest";
import { describe } from "vitest";
import { nonDominated, paretoCover, paretoFronts } from "../../../src/lib/scenarios/pareto/front";
import { dominates } from "../../../src/lib/scenarios/pareto/dominance";

const min = ["min", "min"] as const;
/** The cases of reference/ml/pareto.json (pymoo 0.6.2). */
const points = [
  [1, 5],
  [2, 3],
  [4, 1],
  [3, 4],
  [5, 5],
  [2, 6],
];
const points3 = [
  [1, 2, 3],
  [2, 1, 3],
  [3, 3, 1],
  [2, 2, 2],
  [3, 3, 3],
];

describe("paretoFronts", () => {
  it("finds the fronts that pymoo finds", () => {
    expect(paretoFronts(points, min)).toEqual([[0, 1, 2], [3, 5], [4]]);
    expect(paretoFronts(points3, ["min", "min", "min"])).toEqual([[0, 1, 2, 3], [4]]);
  });

  it("holds each point once, and no front dominates itself", () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 5 }));
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 20 }), (drawn) => {
        const fronts = paretoFronts(drawn, min);
        expect(fronts.flat().sort((a, b) => a - b)).toEqual(drawn.map((_, i) => i));
        for (const front of fronts) {
          for (const i of front) for (const j of front) expect(dominates(drawn[i]!, drawn[j]!, min)).toBe(false);
        }
      }),
    );
  });
});

describe("nonDominated", () => {
  it("is the first front, empty for no points, and keeps equal points", () => {
    expect(nonDominated(points, min)).toEqual([0, 1, 2]);
    expect(nonDominated([], min)).toEqual([]);
    expect(
      nonDominated(
        [
          [1, 1],
          [1, 1],
        ],
        min,
      ),
    ).toEqual([0, 1]);
  });
});

describe("paretoCover", () => {
  it("counts different points: utility alone leaves one of three views (000-C16)", () => {
    expect(paretoCover([[0.7], [0.5], [0.3]], ["max"])).toBe(1);
    expect(
      paretoCover(
        [
          [0.7, 3],
          [0.5, 2],
          [0.3, 1],
        ],
        ["max", "min"],
      ),
    ).toBe(3);
    expect(
      paretoCover(
        [
          [1, 1],
          [1, 1],
        ],
        min,
      ),
    ).toBe(1);
  });
});
