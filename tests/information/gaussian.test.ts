import { describe, expect, it } from "vitest";
import {
  correlatedGaussians,
  gaussianInformation,
  gaussianMutualInformation,
  gaussianTransferEntropy,
} from "../../src/lib/information/gaussian";
import { normals, stream } from "../../src/lib/random";
import { describeReference, referenceJson, referenceRows } from "../support/reference";

describe("gaussianMutualInformation", () => {
  it("is 0, 0.2231 and 1.9585 nats at ρ = 0, 0.6 and -0.99, infinite at 1", () => {
    expect(gaussianMutualInformation(0)).toBe(0);
    expect(gaussianMutualInformation(0.6)).toBeCloseTo(0.22314355131420974, 12);
    expect(gaussianMutualInformation(-0.99)).toBeCloseTo(1.9585177736258443, 12);
    expect(gaussianMutualInformation(1)).toBe(Infinity);
    expect(() => gaussianMutualInformation(1.1)).toThrow(/correlation: expected a number in \[-1, 1\], got 1.1/);
  });
});

describeReference("closed forms of samples meet the reference to 1e-9 nats", () => {
  const expected = referenceJson("mi/expected.json") as Record<string, Record<string, number>>;

  it.each(["gauss_r00", "gauss_r60", "gauss_r99"])("%s", (name) => {
    const [x = [], y = []] = referenceRows(`mi/${name}.npy`);
    expect(Math.abs(gaussianInformation(x, y) - expected[name]!["sample_gaussian_nats"]!)).toBeLessThan(1e-9);
  });

  it("transfer entropy of te_ar1, both ways", () => {
    const [x = [], y = []] = referenceRows("mi/te_ar1.npy");
    expect(Math.abs(gaussianTransferEntropy(x, y) - expected["te_ar1"]!["gaussian_te_xy"]!)).toBeLessThan(1e-9);
    expect(Math.abs(gaussianTransferEntropy(y, x) - expected["te_ar1"]!["gaussian_te_yx"]!)).toBeLessThan(1e-9);
  });
});

describe("gaussianInformation", () => {
  it("of a chain given its middle is 0; of a linear function infinite", () => {
    const [x, e, f] = ["x", "e", "f"].map((name) => normals(stream(1).split(name), 5000)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const z = x.map((v, i) => v + e[i]!);
    const y = z.map((v, i) => v + f[i]!);
    expect(gaussianInformation(x, y)).toBeGreaterThan(0.15);
    expect(gaussianInformation(x, y, z)).toBeLessThan(0.002);
    expect(gaussianInformation(x, x)).toBe(Infinity);
    expect(
      gaussianInformation(
        x,
        x.map((v) => 3 * v + 1),
      ),
    ).toBe(Infinity);
  });

  it("is not changed by constants and repeated columns, which tell nothing", () => {
    const [x, y, e] = ["x", "y", "e"].map((name) => normals(stream(2).split(name), 300)) as [
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const z = x.map((v, i) => v + e[i]!);
    const constant = x.map(() => 0.1);
    expect(gaussianInformation(constant, y)).toBe(0);
    expect(gaussianInformation(constant, constant)).toBe(0);
    expect(gaussianInformation([x, x.map((v) => 2 * v)], y)).toBe(gaussianInformation(x, y));
    expect(gaussianInformation([x, constant], y, [z, z])).toBe(gaussianInformation(x, y, z));
    expect(gaussianInformation(z, y, [x, e])).toBe(0);
  });
});

describe("correlatedGaussians", () => {
  it("have unit variance and the correlation asked for", () => {
    const { x, y, correlation } = correlatedGaussians(stream(1), 50_000, -0.7);
    const mean = (f: (i: number) => number): number => x.reduce((sum, _, i) => sum + f(i), 0) / x.length;
    expect(correlation).toBe(-0.7);
    expect(mean((i) => x[i]! * y[i]!)).toBeCloseTo(-0.7, 1);
    expect(mean((i) => y[i]! ** 2)).toBeCloseTo(1, 1);
  });
});
