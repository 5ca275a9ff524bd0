import { describe, expect, it } from "vitest";
import { linspace, midpoints } from "../../../src/lib/bayes/exact/axis";
import { gridPosterior } from "../../../src/lib/bayes/exact/grid";
import {
  gridCovariance,
  gridMarginal,
  gridQuantile,
  summarizeMarginal,
} from "../../../src/lib/bayes/exact/grid-summary";

const uniform = gridPosterior(
  [midpoints(0, 1, 50)],
  () => 0,
  () => 0,
);
const product = gridPosterior(
  [linspace(-6, 6, 121), linspace(-5, 7, 61), linspace(0, 1, 3)],
  () => 0,
  ([a, b]) => -(a! ** 2) / 2 - (b! - 1) ** 2 / 8,
);

describe("a grid's summary", () => {
  it("spreads a cell's probability evenly: a uniform grid has uniform quantiles", () => {
    for (const p of [0, 0.013, 0.05, 0.5, 0.999, 1]) expect(gridQuantile(uniform, p)).toBeCloseTo(p, 12);
    expect(summarizeMarginal(uniform)).toMatchObject({ mean: expect.closeTo(0.5, 12) as number });
    expect(summarizeMarginal(uniform, 0, 0.5).low).toBeCloseTo(0.25, 12);
  });

  it("sums other parameters out", () => {
    const [first, second] = [summarizeMarginal(product, 0), summarizeMarginal(product, 1)];
    expect(first.deviation).toBeCloseTo(1, 5);
    expect(second.mean).toBeCloseTo(1, 2);
    expect(second.deviation).toBeCloseTo(2, 1);
    expect([...gridMarginal(product, 2)]).toEqual([1, 1, 1].map((third) => expect.closeTo(third / 3, 12) as number));
  });

  it("finds no covariance of independent parameters, and the variance of one with itself", () => {
    expect(gridCovariance(product, 0, 1)).toBeCloseTo(0, 10);
    expect(gridCovariance(product, 0, 0)).toBeCloseTo(summarizeMarginal(product, 0).deviation ** 2, 10);
  });

  it("refuses a parameter that isn't there, and a level of 1", () => {
    expect(() => gridMarginal(uniform, 1)).toThrow(/index: .*got 1/);
    expect(() => summarizeMarginal(uniform, 0, 1)).toThrow(/level: .*got 1/);
  });
});
