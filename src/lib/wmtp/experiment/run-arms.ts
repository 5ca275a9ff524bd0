import type { Arm } from "./arms";
import type { PreparedTasks } from "./prepared";
import { RunFault } from "./run-fault";
import type { TrainingSetting } from "./setting";
import { trainArm, type RunPoint } from "./train-arm";

/** What is told while arms are trained. */
export interface ArmsOptions {
  /** Called when an arm is done. */
  readonly onArm?: () => void;
  /** Takes an arm's fault, whose points up to there are kept, and the next arm follows; without it a fault ends all. */
  readonly onFault?: (fault: RunFault) => void;
}

/**
 * Trains several arms on one task, one after another, each from all seeds.
 *
 * @throws RunFault as `trainArm` does, unless somebody takes it
 */
export async function runArms(
  tasks: PreparedTasks,
  arms: readonly Arm[],
  seeds: readonly number[],
  setting: TrainingSetting,
  { onArm, onFault }: ArmsOptions = {},
): Promise<RunPoint[]> {
  const points: RunPoint[] = [];
  for (const arm of arms) {
    try {
      points.push(...(await trainArm(tasks, arm, seeds, setting)));
    } catch (error) {
      if (!(error instanceof RunFault) || onFault === undefined) throw error;
      points.push(...error.points);
      onFault(error);
    }
    onArm?.();
  }
  return points;
}
