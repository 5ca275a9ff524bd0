import { requireInteger } from "../../arguments";
import { stream } from "../../random";
import type { DecoderConfig } from "../model";
import type { Arm } from "./arms";
import { Lanes } from "./lanes";
import type { RunScore } from "./look";
import type { PreparedTask } from "./prepared";
import { rateSchedule, type TrainingSetting } from "./setting";
import type { ToldOfLane } from "./told";

/** One run at one moment. */
export interface RunPoint extends RunScore, ToldOfLane {
  readonly task: string;
  readonly arm: string;
  readonly seed: number;
  /** Steps done. The losses told beside the scores are means over the training batches since the last look. */
  readonly step: number;
}

/**
 * Trains one arm from many seeds, side by side. A seed fixes the start of the trunk, the windows of each step and whatever a
 * control draws, so that arms are paired by seed.
 *
 * @param onLook called after each look; the event loop has had its turn before
 * @returns looks x seeds points, in that order
 * @throws RangeError for settings out of range, a batch larger than the training text, or a loss that is NaN or infinite
 * @see 004-E1, 004-E6, 004-C1
 */
export async function trainArm(
  task: PreparedTask,
  arm: Arm,
  seeds: readonly number[],
  setting: TrainingSetting,
  onLook?: () => void,
): Promise<RunPoint[]> {
  const { steps, looks, rate } = setting;
  requireInteger("seeds.length", seeds.length, { min: 1 });
  requireInteger("looks", looks, { min: 1 });
  requireInteger("steps", steps, { min: looks });
  const lanes = new Lanes({
    task,
    arm,
    config: configOf(task, arm, setting),
    batch: setting.batch,
    streams: seeds.map((seed) => stream(seed)),
  });
  const factor = rateSchedule(steps);
  const lookAt = new Set(Array.from({ length: looks }, (_, i) => Math.round(((i + 1) * steps) / looks)));
  const points: RunPoint[] = [];
  try {
    for (let step = 0; step < steps; step++) {
      lanes.step(step, rate * factor(step));
      if (!lookAt.has(step + 1)) continue;
      points.push(
        ...lanes
          .look()
          .map((score, i) => ({ task: task.name, arm: arm.name, seed: seeds[i]!, step: step + 1, ...score })),
      );
      // A notebook shows its progress between two turns of the event loop.
      await new Promise(setImmediate);
      onLook?.();
    }
  } finally {
    lanes.dispose();
  }
  return points;
}

/** The decoder of an arm: one trunk for all, and as many heads as the arm predicts. */
export function configOf(
  { vocabulary, train }: Pick<PreparedTask, "vocabulary" | "train">,
  { predictions }: Pick<Arm, "predictions">,
  { width, layers, heads }: Pick<TrainingSetting, "width" | "layers" | "heads">,
): DecoderConfig {
  return { vocabulary, context: train.length, width, layers, heads, predictions };
}
