import * as tf from "@tensorflow/tfjs";
import { plannedMetrics, type Metrics } from "../metrics";
import type { Scorer, ScorerInput } from "../scorers";

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
    // A text's first token is nobody's target, but the state that it leaves is one to start from.
    const first = tf.oneHot(tf.tensor1d([0], "int32"), input.ids.shape[1]);
    const kept = input.mask.notEqual(0).logicalOr(first.toBool());
    const changed = (x: tf.Tensor2D): tf.Tensor2D => tf.where(kept, x, x.mul(-7).add(100));
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
