import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWithin } from "../../../src/lib/information/ksg/counts";
import { distance, tiedPoints } from "./points";

const balls = tiedPoints().chain((columns) =>
  fc.tuple(
    fc.constant(columns),
    fc.array(fc.oneof(fc.integer({ min: 0, max: 4 }), fc.double({ min: 0, max: 4, noNaN: true })), {
      minLength: columns[0]!.length,
      maxLength: columns[0]!.length,
    }),
  ),
);

describe("countWithin", () => {
  it.each(["open", "closed"] as const)("equals brute force for %s balls, ties and radius 0 included", (boundary) => {
    fc.assert(
      fc.property(balls, ([columns, list]) => {
        const radii = Float64Array.from(list);
        const expected = Array.from(radii, (radius, i) => {
          const others = [...radii.keys()].filter((j) => j !== i);
          return others.filter((j) => {
            const apart = distance(columns, i, j);
            return boundary === "open" ? apart < radius : apart <= radius;
          }).length;
        });
        expect([...countWithin(columns, radii, boundary)]).toEqual(expected);
      }),
    );
  });
});
