import { stream } from "../../../src/lib/random";
import { syntheticTasks, taskTensors, type TaskTensors } from "../../../src/lib/training";

/** Four synthetic tasks on vectors of 24. */
export function syntheticPool(items = 600): TaskTensors {
  return taskTensors(syntheticTasks(stream(1).split("teacher"), items, 24, stream(1).split("draws")));
}

export const sizes = { train: 300, validation: 120, test: 120 };
