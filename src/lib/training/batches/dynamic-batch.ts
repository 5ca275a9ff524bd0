import { requireFinite, requireInteger } from "../../arguments";

/** When a batch shrinks and grows. */
export interface DynamicBatchOptions {
  /** Items at the start; default 32. */
  readonly base?: number;
  /** Smallest batch; default 1. */
  readonly min?: number;
  /** Largest batch; default 128. */
  readonly max?: number;
  /** Halves above this share of memory; default 0.85. */
  readonly halveAbove?: number;
  /** Doubles below this share; default 0.6. */
  readonly doubleBelow?: number;
  /** Readings in a row below that share before it doubles; default 1. */
  readonly patience?: number;
}

/** The rule as printed, which swings: a use between 42.5% and 60% doubles to more than 85% (001-C15). */
export const printedBatchRule: DynamicBatchOptions = {};

/**
 * A rule that comes to rest: it doubles only where twice the use still lies below the upper limit, and only after three such
 * readings, so that a short dip does not move it.
 */
export const restingBatchRule: DynamicBatchOptions = { doubleBelow: 0.4, patience: 3 };

/** A batch size, and how long the use has been low. */
export interface DynamicBatch {
  readonly batch: number;
  readonly calm: number;
}

/** The state before the first reading. */
export function dynamicBatch(options: DynamicBatchOptions = {}): DynamicBatch {
  return { batch: withDefaults(options).base, calm: 0 };
}

/**
 * The batch size after a reading of memory use.
 *
 * @param usage share of the memory in use, at least 0; above 1 it spills or fails
 * @see 001-S13, 001-E8
 */
export function adjustBatch(
  { batch, calm }: DynamicBatch,
  usage: number,
  options: DynamicBatchOptions = {},
): DynamicBatch {
  const { min, max, halveAbove, doubleBelow, patience } = withDefaults(options);
  requireFinite("usage", usage, { min: 0 });
  if (usage > halveAbove) return { batch: Math.max(min, Math.floor(batch / 2)), calm: 0 };
  if (usage >= doubleBelow) return { batch, calm: 0 };
  if (calm + 1 < patience) return { batch, calm: calm + 1 };
  return { batch: Math.min(max, batch * 2), calm: 0 };
}

/** One reading of a simulation. */
export interface BatchReading {
  /** From 0. */
  readonly step: number;
  /** Items of the batch that the reading belongs to. */
  readonly batch: number;
  /** Share of the memory in use. */
  readonly usage: number;
}

/**
 * Follows a rule under a memory model.
 *
 * @param usageOf share of the memory that a batch of so many items uses at a step
 * @param steps number of readings
 */
export function simulateBatches(
  usageOf: (batch: number, step: number) => number,
  steps: number,
  options: DynamicBatchOptions = {},
): BatchReading[] {
  requireInteger("steps", steps, { min: 1 });
  const readings: BatchReading[] = [];
  let state = dynamicBatch(options);
  for (let step = 0; step < steps; step++) {
    const usage = usageOf(state.batch, step);
    readings.push({ step, batch: state.batch, usage });
    state = adjustBatch(state, usage, options);
  }
  return readings;
}

/** Whether the batch size is one and the same over the last readings. */
export function hasSettled(readings: readonly BatchReading[], last: number): boolean {
  requireInteger("last", last, { min: 1, max: readings.length });
  return new Set(readings.slice(-last).map(({ batch }) => batch)).size === 1;
}

function withDefaults(options: DynamicBatchOptions): Required<DynamicBatchOptions> {
  const defaults = { base: 32, min: 1, max: 128, halveAbove: 0.85, doubleBelow: 0.6, patience: 1 };
  const o: Required<DynamicBatchOptions> = { ...defaults, ...options };
  requireInteger("min", o.min, { min: 1 });
  requireInteger("max", o.max, { min: o.min });
  requireInteger("base", o.base, { min: o.min, max: o.max });
  requireFinite("halveAbove", o.halveAbove, { min: 0 });
  requireFinite("doubleBelow", o.doubleBelow, { min: 0, max: o.halveAbove });
  requireInteger("patience", o.patience, { min: 1 });
  return o;
}
