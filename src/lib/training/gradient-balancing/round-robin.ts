import { requireInteger } from "../../arguments";

/**
 * The task whose turn it is: each once, in the order given, then again.
 *
 * @param step from 0
 * @see 003-S30
 */
export function roundRobin<T>(tasks: readonly T[], step: number): T {
  requireInteger("step", step, { min: 0 });
  if (tasks.length === 0) throw new RangeError("tasks: expected at least one, got none");
  return tasks[step % tasks.length]!;
}
