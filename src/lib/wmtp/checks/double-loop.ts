import type { LossBatch } from "./loss-batch";

/**
 * The weighted loss as a plain double loop over positions and heads, in double precision: Σ w CE / Σ w over the valid pairs.
 *
 * It shares no code with the loss that it checks, and makes each log-sum-exp by itself.
 *
 * @param weighted whether the weights of the batch count; else all are 1
 * @returns nats
 * @see 004-E8, 004-C4
 */
export function doubleLoopLoss(batch: LossBatch, weighted: boolean): number {
  const [texts, length, heads, vocabulary] = batch.shape;
  let [sum, total] = [0, 0];
  for (let position = 0; position < texts * length; position++) {
    const place = position % length;
    for (let k = 0; k < heads && place + k + 1 < length; k++) {
      const target = position + k + 1;
      const label = batch.ids[target]!;
      if (label === -100 || batch.mask[target] === 0) continue;
      const from = (position * heads + k) * vocabulary;
      const weight = weighted ? batch.weights[target]! : 1;
      sum += weight * crossEntropy(batch.logits.subarray(from, from + vocabulary), label);
      total += weight;
    }
  }
  return sum / total;
}

function crossEntropy(logits: Float32Array, label: number): number {
  const most = Math.max(...logits);
  const sum = logits.reduce((all, logit) => all + Math.exp(logit - most), 0);
  return Math.log(sum) + most - logits[label]!;
}
