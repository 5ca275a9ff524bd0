import fc from "fast-check";
import { expect, it } from "vitest";
import { importantAmongTop } from "../../../src/lib/wmtp/importance";

it("importantAmongTop looks at the highest weights only", () => {
  expect(importantAmongTop([5, 4, 3, 2, 1, 0, 0, 0, 0, 0], [1, 0, 1, 0, 0, 0, 0, 0, 0, 0], 0.1)).toBe(1);
  expect(importantAmongTop([5, 4, 3, 2, 1, 0, 0, 0, 0, 0], [1, 0, 1, 0, 0, 0, 0, 0, 0, 0], 0.2)).toBe(0.5);
});

it("importantAmongTop gives what chance gives for constant weights, however many are looked at", () => {
  const marks = fc.array(fc.constantFrom(0, 1), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(marks, fc.double({ min: 0.05, max: 1, noNaN: true }), (important, share) => {
      const chance = important.reduce<number>((sum, mark) => sum + mark, 0) / important.length;
      expect(
        importantAmongTop(
          important.map(() => 1),
          important,
          share,
        ),
      ).toBeCloseTo(chance, 9);
    }),
    { seed: 28 },
  );
});

it("importantAmongTop counts ties at the edge by their share", () => {
  expect(importantAmongTop([3, 1, 1, 1], [1, 1, 0, 0], 0.5)).toBeCloseTo((1 + 1 / 3) / 2, 12);
});
