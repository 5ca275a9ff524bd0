import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { pairedDifference, studentInterval } from "../../../src/lib/statistics";

const a = [0.81, 0.79, 0.84, 0.8, 0.83, 0.78];
const b = [0.78, 0.8, 0.8, 0.77, 0.79, 0.77];

/** The test by brute force, pattern by pattern. */
function bruteForce(differences: number[]): number {
  const n = differences.length;
  const sum = (pattern: number): number => differences.reduce((s, d, i) => s + ((pattern >> i) & 1 ? -d : d), 0);
  const patterns = Array.from({ length: 2 ** n }, (_, pattern) => Math.abs(sum(pattern)));
  return patterns.filter((s) => s >= patterns[0]! - 1e-12).length / 2 ** n;
}

describe("pairedDifference", () => {
  it("equals SciPy's exact permutation test, paired t-interval and d_z", () => {
    const result = pairedDifference(a, b);
    expect(result.p).toBe(0.09375);
    expect(result.difference).toBeCloseTo(0.14 / 6, 14);
    expect(result.interval.low).toBeCloseTo(0.0026973971357732093, 12);
    expect(result.interval.high).toBeCloseTo(0.043969269530893425, 12);
    expect(result.effectSize.dz).toBeCloseTo(1.1866111313364185, 12);
    expect(result.effectSize.hedges).toBeCloseTo(1.1866111313364185 * (1 - 3 / 19), 12);
    expect(result).toMatchObject({ exact: true, pairs: 6 });
  });

  it("counts every sign pattern", () => {
    const difference = fc.integer({ min: -50, max: 50 }).map((d) => d / 8);
    fc.assert(
      fc.property(fc.array(difference, { minLength: 2, maxLength: 8 }), (differences) => {
        const zeros = differences.map(() => 0);
        expect(pairedDifference(differences, zeros).p).toBeCloseTo(bruteForce(differences), 12);
      }),
    );
  });

  it("can't go below 2^(1 - n)", () => {
    expect(pairedDifference([1, 2, 3, 4, 5], [0, 0, 0, 0, 0]).p).toBe(0.0625);
    const twenty = Float64Array.from({ length: 20 }, (_, i) => i + 1);
    expect(pairedDifference(twenty, new Float64Array(20)).p).toBe(2 ** -19);
  });

  it("changes sign and keeps p when the methods are swapped", () => {
    const there = pairedDifference(a, b);
    const back = pairedDifference(b, a);
    expect(back.difference).toBeCloseTo(-there.difference, 14);
    expect(back.effectSize.dz).toBeCloseTo(-there.effectSize.dz, 12);
    expect(back.p).toBe(there.p);
  });

  it("samples sign patterns above 20 pairs, near the p-value of the t-test", () => {
    const x = normals(stream("pairs"), 40).map((value) => value + 0.35);
    const result = pairedDifference(x, new Float64Array(40), { stream: stream("flips") });
    const t = result.effectSize.dz * Math.sqrt(40);
    const normalP = 2 * normalCdf(-t, 0, 1);
    expect(result.exact).toBe(false);
    expect(Math.abs(result.p - normalP)).toBeLessThan(0.02);
  });

  it("has a defined answer where nothing varies", () => {
    expect(pairedDifference([1, 1], [1, 1])).toMatchObject({ difference: 0, p: 1, effectSize: { dz: 0, hedges: 0 } });
    const certain = pairedDifference([2, 2, 2], [1, 1, 1]);
    expect(certain).toMatchObject({ p: 0.25, effectSize: { dz: Infinity, hedges: Infinity } });
    expect(certain.interval).toMatchObject({ low: 1, high: 1 });
    expect(pairedDifference([2, 2], [1, 1]).effectSize).toEqual({ dz: Infinity, hedges: 0 });
  });

  it.each([
    [[1], [1], {}, /a: expected at least 2/],
    [[1, 2], [1], {}, /a has 2 samples, b has 1/],
    [[1, NaN], [1, 2], {}, /a: expected finite/],
    [[1, 2], [1, 2], { level: 1 }, /level/],
    [new Array<number>(21).fill(1), new Array<number>(21).fill(0), {}, /stream: .*more than 20 pairs, got none for 21/],
  ])("refuses %j against %j with %j", (x, y, options, message) => {
    expect(() => pairedDifference(x, y, options)).toThrow(message);
  });
});

describe("studentInterval", () => {
  it("holds the true mean as often as it says", () => {
    const root = stream("coverage");
    const held = Array.from({ length: 600 }, (_, run) => studentInterval(normals(root.split(run), 5), 0.9));
    const share = held.filter(({ low, high }) => low <= 0 && high >= 0).length / 600;
    expect(Math.abs(share - 0.9)).toBeLessThan(0.04);
  });
});
