import type * as zod from "zod";
import { lazily, once } from "../../lib/lazy";
import { viewMethods, viewNames, type ThreeView, type ViewMethod } from "../../lib/scenarios";

/** What the runs of one view came to, in units of utility. */
export interface SampledView {
  readonly mean: number;
  /** Standard deviation of the runs: the view's risk. */
  readonly spread: number;
  /** 5th and 95th percentile of the runs. */
  readonly low: number;
  readonly high: number;
}

/** An option in three views. */
export interface SampledOption {
  readonly id: string;
  readonly views: ThreeView<SampledView>;
}

/** What `sampled.json` holds (000-S10): everything that makes the runs, and what they came to. */
export interface Sampled {
  readonly method: ViewMethod;
  readonly runs: number;
  readonly seed: number;
  readonly decisions: readonly { readonly id: string; readonly options: readonly SampledOption[] }[];
}

const sampledSchema = once((): zod.ZodType<Sampled> => {
  const z = lazily("zod") as typeof zod;
  const view = z.strictObject({ mean: z.number(), spread: z.number().min(0), low: z.number(), high: z.number() });
  const views = z.strictObject(Object.fromEntries(viewNames.map((name) => [name, view])));
  return z.strictObject({
    method: z.enum(viewMethods),
    runs: z.int().min(1),
    seed: z.int(),
    decisions: z
      .array(z.strictObject({ id: z.string(), options: z.array(z.strictObject({ id: z.string(), views })).min(2) }))
      .min(1),
  }) as unknown as zod.ZodType<Sampled>;
});

/**
 * Reads the text of a `sampled.json`.
 *
 * @param file only for messages
 * @throws Error that names the file, the place in it and what was expected
 */
export function parseSampled(file: string, text: string): Sampled {
  const parsed = sampledSchema().safeParse(parseJson(file, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${file}: ${issue!.path.join(".")}: ${issue!.message}`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`${file}: is no JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
