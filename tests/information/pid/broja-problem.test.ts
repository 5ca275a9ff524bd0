import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { requirePmf } from "../../../src/lib/information/joint-pmf";
import { brojaProblem } from "../../../src/lib/information/pid/broja-problem";
import { randomPmf } from "../random-pmf";

describe("brojaProblem", () => {
  it("starts at a point inside whose rows have the right sums", () => {
    fc.assert(
      fc.property(randomPmf(2), (pmf) => {
        const { start, rowX0, rowX1, sums } = brojaProblem(requirePmf("test", pmf));
        const rest = sums.slice();
        start.forEach((p, cell) => {
          expect(p).toBeGreaterThan(0);
          rest[rowX0[cell]!]! -= p;
          if (rowX1[cell]! >= 0) rest[rowX1[cell]!]! -= p;
        });
        for (const missing of rest) expect(Math.abs(missing)).toBeLessThan(1e-12);
      }),
    );
  });
});
