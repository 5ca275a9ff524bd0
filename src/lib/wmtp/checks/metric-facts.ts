import * as tf from "@tensorflow/tfjs";
import type { Metrics } from "../metrics";
import type { Scorer, ScorerInput } from "../scorers";

/** The seven metrics that the plan adds (lines 191-204). */
export const plannedMetrics: readonly string[] = [
  "train/weight_p25",
  "train/weight_p75",
  "train/weight_p95",
  "train/rho1_usage_ratio",
  "train/critic_delta_mean",
  "train/nan_weights",
  "train/extreme_weights",
];

/** What a scorer tells of a batch. */
export interface MetricFacts {
  /** Those of the planned metrics that it defines, finite. */
  readonly defined: readonly string[];
  /** Those whose value changes when what is masked changes: there should be none. */
  readonly leaking: readonly string[];
}

/** Scores a batch as it is, and once more with other losses and values under the mask (004-T2, 004-C9). */
export function metricFacts(scorer: Scorer, input: Required<ScorerInput>): MetricFacts {
  const metrics = metricsOf(scorer, input);
  const other = tf.tidy(() => {
    const changed = (x: tf.Tensor2D): tf.Tensor2D => tf.where(input.mask.notEqual(0), x, x.mul(-7).add(100));
    const { baseLosses, referenceLosses, values } = input;
    const scores = {
      baseLosses: changed(baseLosses),
      referenceLosses: changed(referenceLosses),
      values: changed(values),
    };
    return metricsOf(scorer, { ...input, ...scores });
  });
  const defined = plannedMetrics.filter((name) => Number.isFinite(metrics[name]));
  return { defined, leaking: defined.filter((name) => metrics[name] !== other[name]) };
}

function metricsOf(scorer: Scorer, input: ScorerInput): Metrics {
  const { weights, metrics } = scorer.score(input);
  weights.dispose();
  return metrics;
}
