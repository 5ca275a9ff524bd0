import type { Metrics } from "../../training";

/**
 * The unweighted cross-entropy of each head, as `train/ce_head_0` (the next token), `train/ce_head_1` and so on. A head that had
 * nothing to predict, whose mean is NaN, is absent.
 *
 * @param means [H], in nats
 * @param stage first part of the name; default "train"
 */
export function headMetrics(means: ArrayLike<number>, stage = "train"): Metrics {
  const named = Array.from(means, (mean, head) => [`${stage}/ce_head_${head}`, mean] as const);
  return Object.fromEntries(named.filter(([, mean]) => !Number.isNaN(mean)));
}
