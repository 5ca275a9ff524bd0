import { z } from "zod";

const record = z.object({
  global: z.array(z.object({ epoch: z.number().int(), metrics: z.record(z.string(), z.number()) })).min(1),
});

/** One epoch of the run that the original recorded. */
export interface RecordedEpoch {
  /** From 1. */
  readonly epoch: number;
  readonly metrics: Readonly<Record<string, number>>;
}

/**
 * Reads the recorded run of 50 epochs, training/checkpoints_final/metrics_history.json.
 *
 * @throws Error for a file of another shape
 * @see 001-E5, 001-E19: what the techniques are said to have improved
 */
export function parseHistory(json: string): RecordedEpoch[] {
  return record.parse(JSON.parse(json)).global;
}

/**
 * A metric over all epochs.
 *
 * @throws RangeError that names a metric which an epoch lacks
 */
export function seriesOf(history: readonly RecordedEpoch[], metric: string): number[] {
  return history.map(({ epoch, metrics }) => {
    const value = metrics[metric];
    if (value === undefined) throw new RangeError(`history: epoch ${epoch}: expected a metric "${metric}", got none`);
    return value;
  });
}

/** Epochs whose validation loss and accuracy equal those of training to the last bit: in all of them nothing was validated. */
export function epochsNotValidated(history: readonly RecordedEpoch[]): number {
  const pairs = ["loss", "acc"].map((kind) => [seriesOf(history, `train_${kind}`), seriesOf(history, `val_${kind}`)]);
  return history.filter((_, i) => pairs.every(([training, validation]) => training![i] === validation![i])).length;
}
