import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gSquaredTest } from "../../../src/lib/causal/discovery";
import type { Sample } from "../../../src/lib/causal/sample";
import { stream } from "../../../src/lib/random";

const x = [0, 0, 1, 1, 0, 1, 1, 0, 2, 2, 2, 1, 0, 0, 1, 2, 2, 0, 1, 1];
const y = [0, 1, 1, 1, 0, 1, 0, 0, 1, 0, 1, 1, 0, 0, 1, 1, 0, 1, 1, 0];
const z = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1];
const sample = (...columns: readonly ArrayLike<number>[]): Sample => ({
  names: columns.map((_, i) => `v${i}`),
  columns: columns.map((column) => Float64Array.from(column)),
});

describe("the G-squared test", () => {
  const test = gSquaredTest(sample(x, y, z));
  it("agrees with scipy's likelihood-ratio test of a 3 x 2 table", () => {
    const { statistic, pValue, degrees } = test(0, 1, []);
    expect(statistic).toBeCloseTo(3.4222993243564392, 10);
    expect(pValue).toBeCloseTo(0.18065797753747456, 10);
    expect(degrees).toBe(2);
  });
  it("adds statistics and degrees over the values of the condition, as causal-learn does", () => {
    const { statistic, pValue, degrees } = test(0, 1, [2]);
    expect(statistic).toBeCloseTo(3.4163747387551, 10);
    expect(pValue).toBeCloseTo(0.4907071202168043, 10);
    expect(degrees).toBe(4);
  });
  it("tells strong dependence from stronger, far below the smallest step from 1", () => {
    const copy = (rows: number): number => {
      const column = Array.from({ length: rows }, (_, i) => i % 2);
      return gSquaredTest(sample(column, column))(0, 1, []).pValue;
    };
    // G² = 2 n ln 2 with one degree of freedom: p = erfc(sqrt(n ln 2)).
    expect(copy(60) / 7.500047722157787e-20).toBeCloseTo(1, 9);
    expect(copy(200)).toBeLessThan(copy(100));
    expect(copy(200)).toBeGreaterThan(0);
  });
  it("does not depend on the order of the two variables, nor on that of the condition", () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const draws = stream(seed).split("rows");
        const columns = [2, 3, 2, 3].map((k) => Array.from({ length: 60 }, () => Math.floor(k * draws.uniform())));
        const own = gSquaredTest(sample(...columns));
        const [a, b] = [own(0, 1, [2, 3]), own(1, 0, [3, 2])];
        expect(b.statistic).toBeCloseTo(a.statistic, 9);
        expect(b.degrees).toBe(a.degrees);
      }),
    );
  });
  it("counts no degrees for values that never occur together with the condition", () => {
    const lacking = gSquaredTest(sample([0, 1, 0, 1, 2, 2], [0, 1, 1, 0, 0, 1], [0, 0, 0, 0, 1, 1]));
    expect(lacking(0, 1, [2]).degrees).toBe(1);
    expect(
      gSquaredTest(sample([0, 1, 0, 1, 2, 2], [0, 1, 1, 0, 0, 1], [0, 0, 0, 0, 1, 1]), { degrees: "full" })(0, 1, [2])
        .degrees,
    ).toBe(4);
  });
  it("answers p = 1 where nothing can vary, and where rows are too few for the degrees", () => {
    const copied = gSquaredTest(sample(x, y, x));
    expect(copied(0, 1, [2])).toEqual({ pValue: 1, statistic: 0, degrees: 0 });
    const careful = gSquaredTest(sample(x, y, z), { rowsPerDegree: 6 });
    expect(careful(0, 1, [2])).toMatchObject({ pValue: 1, statistic: 0 });
    expect(careful(0, 1, []).statistic).toBeGreaterThan(0);
  });
  it("has p-values below .05 in about 5% of independent samples, and nearly always for dependent ones", () => {
    const share = (strength: number): number => {
      let rejected = 0;
      for (let run = 0; run < 400; run++) {
        const draws = stream(run).split("null");
        const c = Array.from({ length: 400 }, () => (draws.uniform() < 0.5 ? 0 : 1));
        const a = c.map((v) => (draws.uniform() < 0.3 + 0.4 * v ? 1 : 0));
        const b = c.map((v, i) => (draws.uniform() < 0.2 + 0.5 * v + strength * (a[i]! - 0.5) ? 1 : 0));
        if (gSquaredTest(sample(a, b, c))(0, 1, [2]).pValue < 0.05) rejected++;
      }
      return rejected / 400;
    };
    expect(share(0)).toBeGreaterThan(0.02);
    expect(share(0)).toBeLessThan(0.09);
    expect(share(0.25)).toBeGreaterThan(0.9);
  });
  it("refuses unknown columns, a column that is conditioned on itself, and settings that mean nothing", () => {
    expect(() => test(0, 5, [])).toThrow("expected columns from 0 to 2, got 5");
    expect(() => test(0, 1, [0])).toThrow("distinct columns");
    expect(() => gSquaredTest(sample([0.5, 1], [0, 1]))).toThrow("v0");
    expect(() => gSquaredTest(sample(x, y), { rowsPerDegree: -1 })).toThrow("rowsPerDegree");
  });
});
