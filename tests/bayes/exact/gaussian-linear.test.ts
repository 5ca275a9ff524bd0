import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { mean, variance } from "../../../src/lib/statistics";
import { column } from "../../../src/lib/bayes/exact/draws";
import { gaussianPosterior } from "../../../src/lib/bayes/exact/gaussian";
import { gaussianLinear } from "../../../src/lib/bayes/exact/gaussian-linear";

const task = gaussianLinear();
const x = Float64Array.from({ length: 10 }, (_, i) => (i - 4) / 5);

describe("gaussianLinear", () => {
  it("is sbibm's task: the posterior is N(x / 2, 0.05 I) in ten dimensions", () => {
    expect(task.dimension).toBe(10);
    expect(task.posteriorVariance).toBeCloseTo(0.05, 12);
    expect(task.contraction).toBeCloseTo(0.5, 12);
    expect([...task.posteriorMean(x)]).toEqual([...x].map((value) => value / 2));
  });

  it("equals the conjugate posterior of each dimension, also with other variances", () => {
    const other = gaussianLinear({ dimension: 1, priorVariance: 2, noiseVariance: 0.3 });
    const one = gaussianPosterior({ mean: 0, variance: 2 }, [0.8], 0.3);
    expect(other.posteriorMean([0.8])[0]).toBeCloseTo(one.mean, 12);
    expect(other.posteriorVariance).toBeCloseTo(one.variance, 12);
    const density = -(Math.log(2 * Math.PI * one.variance) + (1 - one.mean) ** 2 / one.variance) / 2;
    expect(other.logPosterior([1], [0.8])).toBeCloseTo(density, 12);
  });

  it("draws from prior, simulator and posterior with their moments", () => {
    const thetas = Array.from({ length: 3000 }, (_, i) => task.drawTheta(stream(1).split(i))[3]!);
    expect(variance(thetas)).toBeCloseTo(0.1, 1.9);
    const readings = Array.from({ length: 3000 }, (_, i) => task.simulate(stream(2).split(i), x)[9]!);
    expect(Math.abs(mean(readings) - 1)).toBeLessThan(0.03);
    expect(Math.abs(variance(readings) - 0.1)).toBeLessThan(0.012);
    const posterior = column(task.drawPosterior(stream(3), x, 4000), 9);
    expect(Math.abs(mean(posterior) - 0.5)).toBeLessThan(0.016);
    expect(Math.abs(variance(posterior) - 0.05)).toBeLessThan(0.006);
  });

  it("refuses vectors of another length and no dimension", () => {
    expect(() => task.posteriorMean([1])).toThrow(/x: expected 10 numbers, got 1/);
    expect(() => task.simulate(stream(1), [1])).toThrow(/theta: expected 10 numbers, got 1/);
    expect(() => gaussianLinear({ dimension: 0 })).toThrow(/dimension: .*got 0/);
    expect(() => gaussianLinear({ noiseVariance: 0 })).toThrow(/noiseVariance: .*got 0/);
  });
});
