import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kdTree } from "../../../src/lib/information/ksg/kd-tree";
import { tiedPoints } from "./points";

describe("kdTree", () => {
  it("holds every point once, within the box of each node that covers its place", () => {
    fc.assert(
      fc.property(tiedPoints(), (columns) => {
        const tree = kdTree(columns);
        expect([...tree.order].sort((a, b) => a - b)).toEqual([...Array(tree.count).keys()]);
        for (let node = 0; node < tree.start.length; node++) {
          for (let place = tree.start[node]!; place < tree.end[node]!; place++) {
            columns.forEach((column, axis) => {
              const value = column[tree.order[place]!]!;
              expect(tree.points[place * columns.length + axis]).toBe(value);
              expect(value).toBeGreaterThanOrEqual(tree.boxes[2 * (node * columns.length + axis)]!);
              expect(value).toBeLessThanOrEqual(tree.boxes[2 * (node * columns.length + axis) + 1]!);
            });
          }
        }
      }),
    );
  });

  it("splits each node's places between its two children", () => {
    const tree = kdTree([Float64Array.from({ length: 1000 }, (_, i) => (i * 7919) % 1009)]);
    for (let node = 0; node < tree.firstLeaf; node++) {
      expect(tree.start[2 * node + 1]).toBe(tree.start[node]);
      expect(tree.end[2 * node + 1]).toBe(tree.start[2 * node + 2]);
      expect(tree.end[2 * node + 2]).toBe(tree.end[node]);
    }
  });

  it("builds in balanced time also where all points are equal", () => {
    const tree = kdTree([new Float64Array(20_000), new Float64Array(20_000)]);
    expect(tree.boxes.every((side) => side === 0)).toBe(true);
  });
});
