import { describe, expect, it } from "vitest";
import { stream, uniforms } from "../../../src/lib/random";
import { accuracy, expectedCalibrationError, rocAuc, withInterval } from "../../../src/lib/statistics";

describe("withInterval", () => {
  const truth = Array.from({ length: 200 }, (_, i) => i % 2);
  const predicted = truth.map((label, i) => (i % 5 === 0 ? 1 - label : label));

  it("estimates the metric itself, within limits as wide as the binomial's", () => {
    const interval = withInterval(accuracy, [truth, predicted], { stream: stream("items"), resamples: 2000 });
    const error = Math.sqrt((0.8 * 0.2) / 200);
    expect(interval.estimate).toBe(0.8);
    expect(Math.abs(interval.low - (0.8 - 1.96 * error))).toBeLessThan(0.01);
    expect(Math.abs(interval.high - (0.8 + 1.96 * error))).toBeLessThan(0.01);
    expect(interval.undefinedShare).toBe(0);
  });

  it("resamples the columns together, rows of a table whole", () => {
    const table = truth.flatMap((label) => [label, 10 * label]);
    const aligned = (t: Float64Array, rows: Float64Array): number =>
      t.every((label, i) => rows[2 * i] === label && rows[2 * i + 1] === 10 * label) ? 1 : 0;
    expect(withInterval(aligned, [truth, table], { stream: stream(1) })).toMatchObject({ low: 1, high: 1 });
  });

  it("is the same for the same stream", () => {
    const run = (): unknown => withInterval(accuracy, [truth, predicted], { stream: stream("again") });
    expect(run()).toEqual(run());
  });

  it("mirrors the quantiles with the method basic, as a metric needs that resampling biases", () => {
    const p = uniforms(stream("p"), 300);
    const u = uniforms(stream("u"), 300);
    const y = p.map((value, i) => (u[i]! < value ? 1 : 0));
    const percentile = withInterval(expectedCalibrationError, [p, y], { stream: stream(2) });
    const basic = withInterval(expectedCalibrationError, [p, y], { stream: stream(2), method: "basic" });
    expect(basic.low).toBeCloseTo(2 * basic.estimate - percentile.high, 12);
    expect(percentile.low + percentile.high).toBeGreaterThan(2 * percentile.estimate);
  });

  it("leaves out resamples where the metric is undefined, and says how many", () => {
    const rare = [1, 1, 0, 0, 0, 0, 0, 0];
    const scores = [0.9, 0.4, 0.5, 0.1, 0.2, 0.3, 0.1, 0.2];
    const { undefinedShare } = withInterval(rocAuc, [rare, scores], { stream: stream(3), resamples: 4000 });
    // Neither positive item is drawn in (6 / 8)^8 of the resamples.
    expect(Math.abs(undefinedShare - 0.75 ** 8)).toBeLessThan(0.02);
  });

  it.each([
    [[[] as number[]], {}, /items/],
    [
      [
        [1, 2],
        [1, 2, 3],
      ],
      {},
      /columns\[1\]: expected a multiple of 2 numbers, got 3/,
    ],
    [[[1, 2]], { level: 0 }, /level/],
    [[[1, 2]], { resamples: 10 }, /resamples/],
    [[[NaN, 2]], {}, /metric\(columns\)/],
  ])("refuses %j with %j", (columns, options, message) => {
    const first = (values: Float64Array): number => values[0]!;
    expect(() => withInterval(first, columns as [number[]], { stream: stream(4), ...options })).toThrow(message);
  });

  it("refuses a metric that most resamples leave undefined", () => {
    const distinct = (values: Float64Array): number => (new Set(values).size === 20 ? 1 : NaN);
    const numbers = Array.from({ length: 20 }, (_, i) => i);
    expect(() => withInterval(distinct, [numbers], { stream: stream(5) })).toThrow(/on most resamples, got 0/);
  });
});
