import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrow,
  borderPoint,
  crosses,
  inside,
  overlap,
  splinePoints,
  type Box,
} from "../../../src/lib/causal/graph/geometry";

const box: Box = { x: 10, y: 20, width: 8, height: 4 };
const coordinate = fc.integer({ min: -50, max: 50 });
const place = fc.record({ x: coordinate, y: coordinate });

describe("geometry", () => {
  it("has boxes overlap in inner points only", () => {
    expect(overlap(box, { x: 17, y: 20, width: 8, height: 4 })).toBe(true);
    expect(overlap(box, { x: 18, y: 20, width: 8, height: 4 })).toBe(false);
    expect(overlap(box, { x: 10, y: 24, width: 8, height: 4 })).toBe(false);
    expect(inside({ x: 13, y: 21 }, box)).toBe(true);
    expect(inside({ x: 14, y: 20 }, box)).toBe(false);
  });

  it("leaves a box on its border, on the straight line to the place outside", () => {
    expect(borderPoint(box, { x: 110, y: 20 })).toEqual({ x: 14, y: 20 });
    expect(borderPoint(box, { x: 10, y: -20 })).toEqual({ x: 10, y: 18 });
    expect(borderPoint(box, { x: 14, y: 22 })).toEqual({ x: 14, y: 22 });
  });

  it("crosses a box exactly where points of the way lie within its margin", () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 0, max: 6 }), (from, to, clearance) => {
        const wide = { ...box, width: box.width + 2 * clearance, height: box.height + 2 * clearance };
        const points = Array.from({ length: 4001 }, (_, k) => ({
          x: from.x + ((to.x - from.x) * k) / 4000,
          y: from.y + ((to.y - from.y) * k) / 4000,
        }));
        if (points.some((point) => inside(point, wide))) expect(crosses([from, to], box, clearance)).toBe(true);
        else
          expect(crosses([from, to], { ...wide, width: wide.width - 0.5, height: wide.height - 0.5 }, 0)).toBe(false);
      }),
    );
  });

  it("draws the curve of Vega's basis: from the first to the last point, within the hull, (1, 4, 1) / 6 at a bend", () => {
    const control = [
      { x: 0, y: 0 },
      { x: 6, y: 12 },
      { x: 12, y: 0 },
    ];
    const points = splinePoints(control);
    expect(points[0]).toEqual({ x: 0, y: 0 });
    expect(points.at(-1)).toEqual({ x: 12, y: 0 });
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(8, 12);
    expect(points.every(({ x, y }) => x >= 0 && x <= 12 && y >= 0 && y <= 12)).toBe(true);
  });

  it("cuts a line where its arrow head begins, which points along the last piece", () => {
    const { path, tip } = arrow([{ x: 0, y: 0 }, { x: 0, y: 50 }, { x: 100, y: 50 }], 11); // prettier-ignore
    expect(path).toEqual([{ x: 0, y: 0 }, { x: 0, y: 50 }, { x: 90, y: 50 }]); // prettier-ignore
    expect(tip).toEqual({ x: 100, y: 50, angle: 90, size: 22 ** 2 });
    expect(arrow([{ x: 0, y: 0 }, { x: 0, y: 10 }], 20).tip).toMatchObject({ angle: 180, size: 16 ** 2 }); // prettier-ignore
  });
});
