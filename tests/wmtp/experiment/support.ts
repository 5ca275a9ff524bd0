import { stream } from "../../../src/lib/random";
import { copyTask, type TokenTask } from "../../../src/lib/wmtp/tasks";

/** Tokens of a window in the tests. */
export const length = 12;

/** A small copying task: 5 letters, a bar, and the same again. */
export function smallTask(noise = 0.15): TokenTask {
  return copyTask({ lines: 64, referenceLines: 64, validationLines: 16, length, noise, stream: stream(7) });
}

/** A setting in which a run takes a second. */
export const setting = { width: 16, layers: 1, heads: 2, steps: 8, batch: 4, rate: 0.01, looks: 2 };
