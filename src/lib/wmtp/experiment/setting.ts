import { cosine, warmUp } from "../../training";

/** What all arms of an experiment share. */
export interface TrainingSetting {
  readonly width: number;
  readonly layers: number;
  /** Attention heads; divide the width. */
  readonly heads: number;
  readonly steps: number;
  /** Windows of a step, B. */
  readonly batch: number;
  /** Largest learning rate, see {@link rateSchedule}. */
  readonly rate: number;
  /** How often a run is judged: after each of so many equal parts of its steps; at least 1. */
  readonly looks: number;
}

/** The factor of the learning rate by step: it rises over a tenth of the steps, then falls along a cosine to a tenth. */
export function rateSchedule(steps: number): (step: number) => number {
  const warm = Math.max(1, Math.round(steps / 10));
  return warmUp(warm, cosine({ steps: Math.max(1, steps - warm), floor: 0.1 }));
}
