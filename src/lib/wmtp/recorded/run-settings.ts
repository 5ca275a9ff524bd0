import { z } from "zod";
import type { WeightClip } from "./facts";

const settings = z.record(
  z.string(),
  z.looseObject({
    training: z.looseObject({
      weight_clip_min: z.number().optional(),
      weight_clip_max: z.number().optional(),
    }),
  }),
);

/**
 * The clip of weights that a recorded run was set to.
 *
 * @param json text of run_params.json
 * @param run its short id, such as "a0a47ff5"
 * @throws RangeError that names an unknown run, or a run without a clip
 */
export function readWeightClip(json: string, run: string): WeightClip {
  const all = settings.parse(JSON.parse(json));
  const one = all[run];
  if (!one) throw new RangeError(`run settings: expected one of ${Object.keys(all).join(", ")}, got ${run}`);
  const { weight_clip_min: low, weight_clip_max: high } = one.training;
  if (low !== undefined && high !== undefined) return { low, high };
  throw new RangeError(`run settings: expected ${run} to have weight_clip_min and weight_clip_max, got none`);
}
