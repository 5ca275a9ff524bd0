import { expect, it } from "vitest";
import { extremeWeight, weightMetrics } from "../../../src/lib/wmtp/metrics";

it("weightMetrics has NumPy's quantiles and the population's moments", () => {
  expect(weightMetrics(Float64Array.of(4, 1, 2, 3), 8)).toEqual({
    "train/weight_p25": 1.75,
    "train/weight_p75": 3.25,
    "train/weight_p95": 3.8499999999999996,
    "train/weight_mean": 2.5,
    "train/weight_min": 1,
    "train/weight_max": 4,
    "train/weight_std": Math.sqrt(1.25),
    "train/nan_weights": 0,
    "train/extreme_weights": 0,
    "train/valid_token_ratio": 0.5,
  });
});

it("weightMetrics counts weights above 5 and those that are not finite, and leaves the latter out of the moments", () => {
  const metrics = weightMetrics(Float64Array.of(1, extremeWeight, 5.01, NaN, Infinity), 5);
  expect(metrics["train/extreme_weights"]).toBe(2);
  expect(metrics["train/nan_weights"]).toBe(2);
  expect(metrics["train/weight_max"]).toBe(5.01);
});

it("weightMetrics leaves out what it can't tell: without a finite weight there are no moments", () => {
  const metrics = weightMetrics(Float64Array.of(NaN), 2);
  expect(Object.keys(metrics)).toEqual(["train/nan_weights", "train/extreme_weights", "train/valid_token_ratio"]);
});
