import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { read } from "../../engine";
import type { MarkedText, TokenTask } from "../tasks";
import { requireVocabulary, type TokenSource } from "../training";
import { windows } from "../batches";

/** Windows of one text with all that is known of their tokens; row-major [rows, length]. */
export interface MarkedWindows {
  readonly rows: number;
  /** Tokens of a window, S. */
  readonly length: number;
  readonly ids: Int32Array;
  /** 1 for what is important by construction. */
  readonly important: Uint8Array;
  readonly corrupted: Uint8Array;
  /** Loss of each token under the reference model in nats, 0 for the first of a window; absent before it was scored. */
  readonly referenceLosses?: Float32Array;
  /** A critic's value after each token; absent before it was scored. */
  readonly values?: Float32Array;
}

/** A task cut into windows, as arms learn from it and are judged by it. */
export interface PreparedTask {
  readonly name: string;
  /** Number of tokens, V. */
  readonly vocabulary: number;
  readonly train: MarkedWindows;
  readonly spared: MarkedWindows;
  readonly validation: MarkedWindows;
}

/** One task for all seeds, or one for each. */
export type PreparedTasks = PreparedTask | readonly PreparedTask[];

/**
 * The task of each of so many seeds.
 *
 * @throws RangeError for another number of tasks
 */
export function taskOfEach(tasks: PreparedTasks, seeds: number): readonly PreparedTask[] {
  if (!isMany(tasks)) return Array.from({ length: seeds }, () => tasks);
  requireInteger("tasks.length", tasks.length, { min: seeds, max: seeds });
  return tasks;
}

function isMany(tasks: PreparedTasks): tasks is readonly PreparedTask[] {
  return Array.isArray(tasks);
}

/** Frozen models that score the training text once, before any arm is trained. */
export interface TokenSources {
  readonly reference?: TokenSource;
  readonly values?: TokenSource;
}

/**
 * Cuts a task into windows and scores its training windows by frozen models. As the windows are the same in every arm and
 * epoch, each is scored once.
 *
 * @param length tokens of a window; the lines of a generated task must have it, so that a window is a problem
 * @throws RangeError for a text shorter than a window, or a frozen model with another vocabulary
 */
export function prepareTask(task: TokenTask, length: number, { reference, values }: TokenSources = {}): PreparedTask {
  requireVocabulary(task.tokenizer.size, { reference, values });
  const train = markedWindows(task.train, length);
  return {
    name: task.name,
    vocabulary: task.tokenizer.size,
    train: {
      ...train,
      ...(reference && { referenceLosses: scoreWindows(train, reference) }),
      ...(values && { values: scoreWindows(train, values) }),
    },
    spared: markedWindows(task.spared, length),
    validation: markedWindows(task.validation, length),
  };
}

/** Cuts a text with its marks. */
export function markedWindows(text: MarkedText, length: number): MarkedWindows {
  const { rows, ids } = windows(text.ids, { length });
  const size = rows * length;
  return { rows, length, ids, important: text.important.slice(0, size), corrupted: text.corrupted.slice(0, size) };
}

/**
 * Asks a frozen model about all windows, some at a time.
 *
 * @returns [rows, length]
 */
export function scoreWindows(
  { rows, length, ids }: Pick<MarkedWindows, "rows" | "length" | "ids">,
  source: TokenSource,
  batch = 128,
): Float32Array {
  requireInteger("batch", batch, { min: 1 });
  const scores = new Float32Array(rows * length);
  for (let row = 0; row < rows; row += batch) {
    const count = Math.min(batch, rows - row);
    const text = tf.tensor2d(ids.slice(row * length, (row + count) * length), [count, length], "int32");
    const scored = source(text);
    scores.set(read(scored, [count, length]), row * length);
    tf.dispose([text, scored]);
  }
  return scores;
}
