import { describe, expect, it } from "vitest";
import { describeCorpus } from "../../support/corpora";
import { stream } from "../../../src/lib/random";
import {
  changeOverRun,
  clipCheck,
  gatherSeries,
  readMetricHistory,
  readMetricTable,
  readWeightClip,
  seriesOf,
  validationSummary,
  valueGap,
  type RecordedRun,
} from "../../../src/lib/wmtp/recorded";

function run(metrics: Readonly<Record<string, readonly number[]>>): RecordedRun {
  const points = Object.entries(metrics).flatMap(([name, values]) =>
    values.map((value, step) => ({ name, step, value })),
  );
  return gatherSeries("test", points);
}

describe("clipCheck", () => {
  it("finds the one divisor of weights that were clipped and then rescaled", () => {
    const { below, smallest, divisor, disagreement } = clipCheck(
      run({ "weight/min": [0.08, 0.1], "weight/max": [2.4, 3] }),
      { low: 0.1, high: 3 },
    );
    expect(below).toBe(1);
    expect(smallest).toBe(0.08);
    expect(divisor[0]).toBeCloseTo(1, 12);
    expect(divisor[1]).toBeCloseTo(1.25, 12);
    expect(disagreement).toBeLessThan(1e-12);
  });

  it("says so where both ends ask for another divisor", () => {
    const check = clipCheck(run({ "weight/min": [0.08], "weight/max": [3] }), { low: 0.1, high: 3 });
    expect(check.disagreement).toBeCloseTo(0.25, 12);
  });
});

describe("validationSummary and valueGap", () => {
  it("tells by how much the last validation loss lies above the best", () => {
    const summary = validationSummary(run({ "val/loss": [0.29, 0.27, 0.28], "train/epoch_loss": [0.3, 0.2, 0.1] }));
    expect(summary).toMatchObject({ evaluations: 3, training: [0.3, 0.1], validation: [0.29, 0.28], best: 0.27 });
    expect(summary.past).toBeCloseTo(0.01, 12);
  });

  it("averages the difference between right and wrong answers", () => {
    expect(valueGap(run({ "val/mean_correct": [0.5, 0.6], "val/mean_incorrect": [0.4, 0.6] }), "val")).toBeCloseTo(
      0.05,
    );
  });
});

const files = [
  "verifiable_pairwise_a0a47ff5_metrics.csv",
  "run_params.json",
  "critic_fe64867f_metric_history.json",
  "critic_linear_4eeb155d_metrics.csv",
  "baseline_7d3e73f0_metric_history.json",
  "baseline_c12c5c0a_metric_history.json",
];
describeCorpus("wmtp-original", files, ([weighted, params, critic, linear, first, second]) => {
  it("shows the unweighted loss higher at the last step than at the first, and yet falling over all steps", () => {
    const change = changeOverRun(readMetricTable(weighted!), "train/unweighted_ce_loss", { stream: stream(1) });
    expect([change.first, change.last]).toEqual([expect.closeTo(1.1753, 4), expect.closeTo(1.2798, 4)]);
    expect(change.trend.high).toBeLessThan(0);
  });

  it("shows the weighted loss falling ten times as far", () => {
    const { trend } = changeOverRun(readMetricTable(weighted!), "train/weighted_ce_loss", { stream: stream(1) });
    expect(trend.high).toBeLessThan(-0.7);
  });

  it("explains the weights below the clip: at each step they were rescaled after it", () => {
    const check = clipCheck(readMetricTable(weighted!), readWeightClip(params!, "a0a47ff5"));
    expect(check).toMatchObject({ steps: 170, below: 170, smallest: expect.closeTo(0.0729, 4) as number });
    expect(check.disagreement).toBeLessThan(1e-6);
  });

  it("has a critic worse than the mean, and values that tell right from wrong in training only", () => {
    const explained = seriesOf(readMetricHistory(critic!), "val/explained_variance").values;
    expect(explained.every((share) => share < -0.7)).toBe(true);
    const values = readMetricTable(linear!);
    expect(valueGap(values, "train")).toBeGreaterThan(10 * valueGap(values, "val"));
    expect(valueGap(values, "val")).toBeCloseTo(0.0128, 4);
  });

  it("has a first baseline that ends at its best validation loss, and a second one that went past it", () => {
    expect(validationSummary(readMetricHistory(first!)).past).toBe(0);
    expect(validationSummary(readMetricHistory(second!)).past).toBeGreaterThan(0.002);
  });
});
