import { requireInteger } from "../../arguments";
import { stream } from "../../random";
import type { DecoderConfig } from "../model";
import type { Arm } from "./arms";
import { LaneError, Lanes } from "./lanes";
import type { RunScore } from "./look";
import { taskOfEach, type PreparedTask, type PreparedTasks } from "./prepared";
import { RunFault } from "./run-fault";
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
 * @param tasks one for all seeds, or one a seed, with a noise, a reference and a critic of its own
 * @param onLook called after each look; the event loop has had its turn before
 * @returns looks x seeds points, in that order
 * @throws RangeError for settings out of range, or a batch larger than the training text; RunFault for weights or a loss that are
 *   NaN or infinite
 * @see 004-E1, 004-E6, 004-C1
 */
export async function trainArm(
  tasks: PreparedTasks,
  arm: Arm,
  seeds: readonly number[],
  setting: TrainingSetting,
  onLook?: () => void,
): Promise<RunPoint[]> {
  const { steps, looks, rate, batch } = setting;
  requireInteger("seeds.length", seeds.length, { min: 1 });
  requireInteger("looks", looks, { min: 1 });
  requireInteger("steps", steps, { min: looks });
  const each = taskOfEach(tasks, seeds.length);
  const texts = each.map(({ train, spared, validation }) => ({ train: arm.reads === "spared" ? spared : train, validation })); // prettier-ignore
  const config = configOf(each[0]!, arm, setting);
  const lanes = new Lanes({ texts, arm, config, batch, streams: seeds.map((seed) => stream(seed)) });
  const factor = rateSchedule(steps);
  const lookAt = new Set(Array.from({ length: looks }, (_, i) => Math.round(((i + 1) * steps) / looks)));
  const points: RunPoint[] = [];
  try {
    for (let step = 0; step < steps; step++) {
      stepOrFault(lanes, arm, seeds, step, rate * factor(step), points);
      if (!lookAt.has(step + 1)) continue;
      const about = (lane: number) => ({ task: each[lane]!.name, arm: arm.name, seed: seeds[lane]!, step: step + 1 });
      points.push(...lanes.look().map((score, lane) => ({ ...about(lane), ...score })));
      // A notebook shows its progress between two turns of the event loop.
      await new Promise(setImmediate);
      onLook?.();
    }
  } finally {
    lanes.dispose();
  }
  return points;
}

/** One step of all lanes; says where it failed. */
function stepOrFault(
  lanes: Lanes,
  { name }: Arm,
  seeds: readonly number[],
  step: number,
  rate: number,
  points: readonly RunPoint[],
): void {
  try {
    lanes.step(step, rate);
  } catch (error) {
    if (!(error instanceof LaneError)) throw error;
    const { lane, cause } = error;
    const place = { arm: name, seed: seeds[lane]!, step: step + 1, rows: lanes.rowsAt(lane, step), points: [...points] }; // prettier-ignore
    throw new RunFault(cause, place);
  }
}

/** The decoder of an arm: one trunk for all but an arm that has a width of its own, and as many heads as the arm predicts. */
export function configOf(
  { vocabulary, train }: Pick<PreparedTask, "vocabulary" | "train">,
  { predictions, width: own }: Pick<Arm, "predictions" | "width">,
  { width, layers, heads }: Pick<TrainingSetting, "width" | "layers" | "heads">,
): DecoderConfig {
  return { vocabulary, context: train.length, width: own ?? width, layers, heads, predictions };
}
