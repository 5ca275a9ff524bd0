import { stream } from "../../../src/lib/random";
import { taskSets, taskSplits, type TaskSplits } from "../../../src/lib/training";

/** Synthetic sets of 200, 60 and 60 items, in the engine. */
export function smallSets(): TaskSplits {
  return taskSplits(taskSets(undefined, { items: 200, heldOut: 60, width: 12 }, stream("sets")));
}
