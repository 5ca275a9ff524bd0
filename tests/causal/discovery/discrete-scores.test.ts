import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bdeu, discreteBic } from "../../../src/lib/causal/discovery";
import { stream } from "../../../src/lib/random";

const x = [0, 0, 1, 1, 0, 1, 1, 0, 2, 2, 2, 1, 0, 0, 1, 2, 2, 0, 1, 1];
const y = [0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0];
const z = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const sample = { names: ["x", "y", "z"], columns: [x, y, z].map((column) => Float64Array.from(column)) };

describe("BIC and BDeu", () => {
  it.each([
    [[], -24.60628480563743, -25.18354749605256, -22.8644955702164],
    [[1], -25.890867417013197, -27.54086761680529, -22.800337185654936],
    [[1, 2], -31.712943158152093, -36.5214813702694, -25.174644347975317],
  ])("have the values of their formulas, parents %j", (parents, bic, small, large) => {
    expect(discreteBic(sample)(0, parents)).toBeCloseTo(bic, 9);
    expect(bdeu(sample)(0, parents)).toBeCloseTo(small, 9);
    expect(bdeu(sample, { equivalentSampleSize: 10 })(0, parents)).toBeCloseTo(large, 9);
  });
  it("score x -> y and y -> x the same, given any parents", () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (seed, withThird) => {
        const draws = stream(seed).split("rows");
        const columns = [3, 2, 4].map((k) => Float64Array.from({ length: 30 }, () => Math.floor(k * draws.uniform())));
        const data = { names: ["a", "b", "c"], columns };
        const given = withThird ? [2] : [];
        for (const score of [discreteBic(data), bdeu(data)]) {
          const there = score(0, given) + score(1, [0, ...given]);
          const back = score(1, given) + score(0, [1, ...given]);
          expect(there).toBeCloseTo(back, 9);
        }
      }),
    );
  });
  it("price values that don't occur", () => {
    const wide = discreteBic(sample, { cardinalities: [3, 5, 2] });
    expect(wide(0, [1])).toBeCloseTo(discreteBic(sample)(0, [1]) - 3 * Math.log(20), 9);
    expect(bdeu(sample, { cardinalities: [3, 5, 2] })(0, [1])).not.toBeCloseTo(bdeu(sample)(0, [1]), 3);
  });
  it("refuse a prior without weight", () => {
    expect(() => bdeu(sample, { equivalentSampleSize: 0 })).toThrow("equivalentSampleSize");
  });
});
