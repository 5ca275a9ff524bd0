import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kdTree } from "../../../src/lib/information/ksg/kd-tree";
import { neighbourDistances, neighbourIndices } from "../../../src/lib/information/ksg/neighbours";
import { distance, distancesFrom, tiedPoints } from "./points";

const withNeighbours = tiedPoints(6).chain((columns) => fc.tuple(fc.constant(columns), fc.integer({ min: 1, max: 5 })));

describe("nearest neighbours in the maximum norm", () => {
  it("neighbourDistances equals brute force to the bit, ties included", () => {
    fc.assert(
      fc.property(withNeighbours, ([columns, k]) => {
        const expected = Array.from(columns[0]!.keys(), (i) => distancesFrom(columns, i)[k - 1]);
        expect([...neighbourDistances(kdTree(columns), k)]).toEqual(expected);
      }),
    );
  });

  it("neighbourIndices lists k different other points, nearest first, at brute force's distances", () => {
    fc.assert(
      fc.property(withNeighbours, ([columns, k]) => {
        const found = neighbourIndices(kdTree(columns), k);
        for (let i = 0; i < columns[0]!.length; i++) {
          const own = [...found.subarray(i * k, (i + 1) * k)];
          expect(new Set([...own, i]).size).toBe(k + 1);
          expect(own.map((j) => distance(columns, i, j))).toEqual(distancesFrom(columns, i).slice(0, k));
        }
      }),
    );
  });
});
