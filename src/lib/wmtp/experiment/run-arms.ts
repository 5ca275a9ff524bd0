import type { Arm } from "./arms";
import type { PreparedTask } from "./prepared";
import type { TrainingSetting } from "./setting";
import { trainArm, type RunPoint } from "./train-arm";

/**
 * Trains several arms on one task, one after another, each from all seeds.
 *
 * @param onArm called when an arm is done
 * @see `trainArm`
 */
export async function runArms(
  task: PreparedTask,
  arms: readonly Arm[],
  seeds: readonly number[],
  setting: TrainingSetting,
  onArm?: () => void,
): Promise<RunPoint[]> {
  const points: RunPoint[] = [];
  for (const arm of arms) {
    points.push(...(await trainArm(task, arm, seeds, setting)));
    onArm?.();
  }
  return points;
}
