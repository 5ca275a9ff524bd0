import type { Stream } from "../../random";
import { bfloat16, float16, float8, type NarrowFormat } from "../float16/format";
import { asWritten, scheduled } from "../schedules";
import { trainTasks, type TaskSplits } from "./train-tasks";

/** A way to compute, emulated: rounding of every layer's weights, inputs, outputs and their gradients. */
export type Precision = "float32" | "float16, scaled loss" | "float16, plain loss" | "bfloat16" | "float8, plain loss";

const settings: Readonly<Record<Precision, { readonly format?: NarrowFormat; readonly lossScale?: number }>> = {
  float32: {},
  "float16, scaled loss": { format: float16, lossScale: 65536 },
  "float16, plain loss": { format: float16 },
  bfloat16: { format: bfloat16 },
  // A control that has to fail: a comparison in which nothing can fall behind would prove nothing.
  "float8, plain loss": { format: float8 },
};

/** All ways, float32 first. */
export const precisions = Object.keys(settings) as readonly Precision[];

/** One training of 001-E10. */
export interface PrecisionTrial {
  readonly seed: number;
  readonly precision: Precision;
  readonly test: number;
  /** (test loss - float32's of the same seed) / float32's. */
  readonly excess: number;
  /** Steps left out because of overflow. */
  readonly skipped: number;
}

/** How precisions are compared. */
export interface PrecisionStudyOptions {
  readonly stream: Stream;
  readonly seeds: number;
  readonly steps: number;
  readonly rate: number;
  /** Called after each training. */
  readonly onTrial?: () => void;
}

/**
 * Trains the same model from the same weights with the same batches in each precision; weights and optimizer stay float32,
 * as the master copy of mixed precision does. Speed and memory are not emulated.
 *
 * @see 001-S15, 001-E10, 001-C23
 */
export function precisionStudy(sets: TaskSplits, options: PrecisionStudyOptions): PrecisionTrial[] {
  const { stream, seeds, steps, rate, onTrial } = options;
  return Array.from({ length: seeds }, (_, seed) => {
    const trials = precisions.map((precision) => {
      const common = { stream: stream.split(seed), steps, rate: scheduled(rate, asWritten(steps)) };
      const { test, skipped } = trainTasks(sets, { ...common, ...settings[precision] });
      onTrial?.();
      return { seed, precision, test, skipped };
    });
    const reference = trials[0]!.test;
    return trials.map((trial) => ({ ...trial, excess: (trial.test - reference) / reference }));
  }).flat();
}
