import type * as zod from "zod";
import { lazily, once } from "../../lazy";
import { mtpReductions } from "../loss";
import type { Recipe } from "./recipe";

/** The schema of each section, by its name. */
export const sectionSchemas: () => { readonly [K in keyof Recipe]: zod.ZodObject } = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const count = (standard: number): zod.ZodType => z.int().min(1).default(standard);
  const share = (standard: number): zod.ZodType => z.number().min(0).max(1).default(standard);
  const positive = (standard: number): zod.ZodType => z.number().positive().default(standard);
  const options = z.record(z.string(), z.unknown()).default({});
  return {
    run: z.strictObject({ name: z.string().min(1).default("wmtp"), seed: z.int().min(0).default(1) }),
    model: z.strictObject({
      width: count(64),
      layers: count(2),
      heads: count(4),
      predictions: count(4),
      dropout: z.number().min(0).lt(1).default(0),
    }),
    train: z.strictObject({
      algo: z.enum(["baseline-mtp", "rho1-wmtp", "critic-wmtp"]).default("rho1-wmtp"),
      steps: count(300),
      control: z.enum(["none", "shuffled", "log-normal"]).default("none"),
    }),
    optim: z.strictObject({ rate: positive(3e-3), decay: z.number().min(0).default(0.01), clip: positive(1) }),
    data: z.strictObject({
      tokenizer: z.enum(["characters", "byte-pairs"]).default("characters"),
      size: z.int().min(256).default(512),
    }),
    batching: z.strictObject({ batch: count(32), length: z.int().min(2).default(64) }),
    loss: z.strictObject({
      reduction: z.enum(mtpReductions).default("pairs"),
      weights: z.enum(["weights", "weights_tensor"]).default("weights"),
    }),
    critic: z.strictObject({
      scorer: z.string().default("critic-delta-v1"),
      options,
      discount: share(0.99),
      lambda: share(0.95),
      rate: positive(1e-4),
      clip: positive(1),
      steps: count(300),
    }),
    rho1: z.strictObject({ scorer: z.string().default("rho1-excess-v1"), options, steps: count(300) }),
    eval: z.strictObject({ windows: count(64) }),
  };
});
