import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { predictiveCheck, type PredictiveCheck } from "../../../src/lib/bayes/diagnostics/predictive";
import { ksUniform } from "../../../src/lib/bayes/diagnostics/kolmogorov";
import { gaussianPosterior } from "../../../src/lib/bayes/exact/gaussian";
import { scalarDraws } from "../../../src/lib/bayes/exact/draws";

/** Ten readings around a mean; checked is their largest distance from 0. */
function check(data: Float64Array, seed: number): PredictiveCheck {
  const { mean: centre, variance } = gaussianPosterior({ mean: 0, variance: 1 }, data, 1);
  return predictiveCheck(data, {
    stream: stream(seed),
    draws: scalarDraws(normals(stream(seed).split("draws"), 200).map((z) => centre + Math.sqrt(variance) * z)),
    simulate: (source, theta) => normals(source, 10).map((z) => theta[0]! + z),
    statistic: (values) => Math.max(...values.map(Math.abs)),
  });
}

describe("predictiveCheck", () => {
  it("finds data of the model ordinary", () => {
    const ps = Array.from({ length: 60 }, (_, i) => check(normals(stream(i), 10), i).p);
    expect(ksUniform(ps)).toBeLessThan(0.3);
    expect(Math.abs(mean(ps) - 0.5)).toBeLessThan(0.15);
  });

  it("finds data strange that the model can't make", () => {
    const wild = normals(stream(1), 10);
    wild[0] = 9;
    expect(check(wild, 1).p).toBeLessThan(0.01);
  });

  it("counts ties half", () => {
    const options = { stream: stream(1), draws: scalarDraws([1, 2]), simulate: () => 5, statistic: (x: number) => x };
    expect(predictiveCheck(5, options).p).toBe(0.5);
    expect(() => predictiveCheck(NaN, options)).toThrow(/statistic\(observed\): .*got NaN/);
  });
});
