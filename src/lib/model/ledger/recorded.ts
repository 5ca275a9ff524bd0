import type * as zod from "zod";
import { readSeries } from "../../data";
import { lazily, once } from "../../lazy";

/** What the original's run printed of its own size. */
export interface RecordedParameters {
  /** Weights by part: backbone, heads, analyzers, wrappers, phase networks, DSP and Kalman. */
  readonly parts: Readonly<Record<string, number>>;
  /** Sum of the parts, recomputed. */
  readonly sum: number;
  /** The total that it printed, to 0.1M. */
  readonly printed: number;
}

const schema = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const count = z.int().min(0);
  const size = z.number().min(0);
  return z.strictObject({
    backbone: count,
    emotion_head: count,
    bentham_head: count,
    regret_head: count,
    surd_head: count,
    neural_emotion: count,
    neural_bentham: count,
    neural_regret: count,
    neural_surd: count,
    neural_analyzers_total: count,
    advanced_wrappers_total: count,
    phase_networks_M: size,
    dsp_and_kalman_M: size,
    total_M: size,
  });
});

/**
 * Reads the parameter counts that the original's run printed (`red-heart-original/derived/parameter_counts.json`).
 *
 * @throws Error that names a missing, unknown or ill-typed key, or analyzers that do not add up to their printed total
 */
export function recordedParameters(text: string): RecordedParameters {
  const { total_M, neural_analyzers_total, phase_networks_M, dsp_and_kalman_M, ...counts } = schema().parse(
    JSON.parse(text),
  );
  const analyzers = counts.neural_emotion + counts.neural_bentham + counts.neural_regret + counts.neural_surd;
  if (analyzers !== neural_analyzers_total) {
    throw new Error(`recorded analyzers: expected a sum of ${neural_analyzers_total}, got ${analyzers}`);
  }
  const parts = { ...counts, phase_networks: million(phase_networks_M), dsp_and_kalman: million(dsp_and_kalman_M) };
  return { parts, sum: Object.values(parts).reduce((sum, part) => sum + part, 0), printed: million(total_M) };
}

/** The memory of the card over the recorded training. */
export interface RecordedMemory {
  readonly readings: number;
  /** The reading that occurs most often, GiB as PyTorch prints them. */
  readonly usual: number;
  /** How often it occurs. */
  readonly usualCount: number;
  /** Memory of the card, GiB. */
  readonly card: number;
}

/**
 * Sums up the memory readings of the original's 50 epochs (`red-heart-original/derived/gpu_memory_50epochs.csv`).
 *
 * @throws Error that names a missing column or a value that is no number
 * @see 001-C6, 003-A5
 */
export function recordedMemory(file: string, bytes: Uint8Array): RecordedMemory {
  const { gpu_gb_allocated: allocated, gpu_gb_total: total } = readSeries(file, bytes, [
    "gpu_gb_allocated",
    "gpu_gb_total",
  ]);
  const counts = new Map<number, number>();
  for (const reading of allocated!) counts.set(reading, (counts.get(reading) ?? 0) + 1);
  const [usual, usualCount] = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a), [NaN, 0]);
  return { readings: allocated!.length, usual, usualCount, card: Math.max(...total!) };
}

/** Weights of a size that was printed in millions with one decimal. */
function million(size: number): number {
  return Math.round(size * 1e6);
}
