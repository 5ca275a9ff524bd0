import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hypervolume } from "../../../src/lib/scenarios/pareto/hypervolume";
import { describeReference, referenceJson } from "../../support/reference";

const min2 = ["min", "min"] as const;
const points = [
  [1, 5],
  [2, 3],
  [4, 1],
  [3, 4],
  [5, 5],
  [2, 6],
];

interface ParetoReference {
  readonly points: number[][];
  readonly hv: { readonly ref: number[]; readonly value: number };
  readonly hv3: { readonly points: number[][]; readonly ref: number[]; readonly value: number };
}

/** Volume of the cells of a whole-numbered grid that some point dominates. */
function countedVolume(drawn: readonly (readonly number[])[], reference: number): number {
  const cells = (k: number, corner: number[]): number =>
    k === 0
      ? Number(drawn.some((point) => point.every((value, i) => value <= corner[i]!)))
      : Array.from({ length: reference }, (_, value) => cells(k - 1, [...corner, value])).reduce((a, b) => a + b, 0);
  return cells(drawn[0]?.length ?? 0, []);
}

describe("hypervolume", () => {
  it("is 22 in two objectives and 13 in three, as pymoo computes (000-A8)", () => {
    expect(hypervolume(points, [6, 7], min2)).toBe(22);
    const points3 = [
      [1, 2, 3],
      [2, 1, 3],
      [3, 3, 1],
      [2, 2, 2],
      [3, 3, 3],
    ];
    expect(hypervolume(points3, [4, 4, 4], ["min", "min", "min"])).toBe(13);
  });

  it("counts the cells of a grid in two, three and four objectives", () => {
    for (const objectives of [2, 3, 4]) {
      const point = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: objectives, maxLength: objectives });
      const senses = Array.from({ length: objectives }, () => "min" as const);
      fc.assert(
        fc.property(fc.array(point, { minLength: 1, maxLength: 6 }), (drawn) => {
          const found = hypervolume(
            drawn,
            senses.map(() => 5),
            senses,
          );
          expect(found).toBe(countedVolume(drawn, 5));
        }),
        { numRuns: 40 },
      );
    }
  });

  it("turns objectives that go up: a mirrored set has the same volume", () => {
    expect(
      hypervolume(
        points.map(([a, b]) => [-a!, b!]),
        [-6, 7],
        ["max", "min"],
      ),
    ).toBe(22);
  });

  it("adds nothing for a point beyond the reference, and is 0 without points", () => {
    expect(
      hypervolume(
        [
          [7, 0],
          [1, 7],
        ],
        [6, 7],
        min2,
      ),
    ).toBe(0);
    expect(hypervolume([], [6, 7], min2)).toBe(0);
    expect(hypervolume([[2]], [5], ["min"])).toBe(3);
  });

  it("refuses a reference of another length and no objectives", () => {
    expect(() => hypervolume(points, [6], min2)).toThrow("reference[0]: expected 2 objectives, got 1");
    expect(() => hypervolume([], [], [])).toThrow("senses: expected at least one objective, got 0");
  });
});

describeReference("hypervolume beside pymoo's own file", () => {
  it("agrees to the bit", () => {
    const { points: own, hv, hv3 } = referenceJson("ml/pareto.json") as ParetoReference;
    expect(hypervolume(own, hv.ref, min2)).toBe(hv.value);
    expect(hypervolume(hv3.points, hv3.ref, ["min", "min", "min"])).toBe(hv3.value);
  });
});
