import type { GoEmotions } from "../../data";
import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { taskTensors } from "./four-heads";
import { goEmotionsTasks, syntheticTasks, type TaskSet } from "./task-set";
import type { TaskSplits } from "./train-tasks";

/** Sets for one study. */
export type TaskSets = Readonly<Record<keyof TaskSplits, TaskSet>>;

/** How large the sets are. */
export interface TaskSetSizes {
  /** Training items. */
  readonly items: number;
  /** Validation items, and as many test items again. */
  readonly heldOut: number;
  /** Width of the features. */
  readonly width: number;
}

/**
 * The first texts of each split of GoEmotions, or synthetic stand-ins where the texts are not at hand; `source` tells which.
 *
 * @param stream for the stand-ins
 */
export function taskSets(
  texts: GoEmotions | undefined,
  { items, heldOut, width }: TaskSetSizes,
  stream: Stream,
): TaskSets {
  requireInteger("items", items, { min: 1 });
  requireInteger("heldOut", heldOut, { min: 1 });
  const set = (split: keyof TaskSplits, count: number): TaskSet =>
    texts === undefined
      ? syntheticTasks(stream.split("teacher"), count, width, stream.split(split))
      : goEmotionsTasks(texts[split].slice(0, count), width);
  return { train: set("train", items), validation: set("validation", heldOut), test: set("test", heldOut) };
}

/** Puts the sets into the engine, where they stay. */
export function taskSplits({ train, validation, test }: TaskSets): TaskSplits {
  return { train: taskTensors(train), validation: taskTensors(validation), test: taskTensors(test) };
}
