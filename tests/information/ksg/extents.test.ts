import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { neighbourExtents } from "../../../src/lib/information/ksg/extents";
import { kdTree } from "../../../src/lib/information/ksg/kd-tree";
import { neighbourDistances } from "../../../src/lib/information/ksg/neighbours";
import { distance, tiedPoints } from "./points";

describe("neighbourExtents", () => {
  it("are the largest reaches of all points within the ball, as brute force finds them", () => {
    fc.assert(
      fc.property(
        tiedPoints(6).filter(({ length }) => length > 1),
        (columns) => {
          const tree = kdTree(columns);
          const radii = neighbourDistances(tree, 3);
          const [first, second] = neighbourExtents(tree, radii, 1);
          radii.forEach((radius, i) => {
            const within = [...radii.keys()].filter((j) => distance(columns, i, j) <= radius);
            expect(first[i]).toBe(Math.max(...within.map((j) => distance(columns.slice(0, 1), i, j))));
            expect(second[i]).toBe(Math.max(...within.map((j) => distance(columns.slice(1), i, j))));
          });
        },
      ),
    );
  });
});
