import type * as zod from "zod";
import { lazily, once } from "../../lazy";
import type { CriticDeltaOptions, CriticHeadOptions, HeadShareOptions, Rho1Options, RhoTokenOptions, TransformOptions } from "../scorers"; // prettier-ignore
import type { CriticSignal, ExpWeightOptions, HeadCountOptions, OriginalOptions, ProductOptions, TransformName } from "../scorers"; // prettier-ignore
import { didYouMean } from "./registry";

/** Options of the scorers as recipes have them. Ranges are checked by the scorers. */
export interface ScorerOptions {
  readonly none: object;
  readonly transform: TransformOptions & { readonly mode?: TransformName };
  readonly product: ProductOptions;
  readonly rho1: Rho1Options;
  readonly critic: CriticDeltaOptions;
  readonly rhoToken: RhoTokenOptions;
  readonly criticToken: OriginalOptions & { readonly signal?: CriticSignal };
  readonly headShare: HeadShareOptions;
  readonly headCount: HeadCountOptions;
  readonly criticHead: CriticHeadOptions;
  readonly exp: ExpWeightOptions & { readonly discount?: number };
}

const schemas = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const number = z.number().exactOptional();
  const mode = z.enum(["softplus", "clipped", "softmax", "top"]).exactOptional();
  const weighing = { mode, temperature: number, limit: number, share: number };
  const original = { temperature: number, least: number, most: number };
  const headShare = { temperature: number, standardized: z.boolean().exactOptional() };
  return {
    none: z.strictObject({}),
    transform: z.strictObject(weighing),
    product: z.strictObject({ limit: number }),
    rho1: z.strictObject(weighing),
    critic: z.strictObject({ ...weighing, discount: number }),
    rhoToken: z.strictObject({ ...original, signal: z.enum(["abs", "rel", "diff"]).exactOptional(), share: number }),
    criticToken: z.strictObject({ ...original, signal: z.enum(["td", "advantage"]).exactOptional() }),
    headShare: z.strictObject(headShare),
    headCount: z.strictObject({ heads: number }),
    criticHead: z.strictObject({ ...headShare, heads: number, discount: number }),
    exp: z.strictObject({
      beta: number,
      least: number,
      most: number,
      momentum: number,
      warmUp: number,
      discount: number,
    }),
  } satisfies { [K in keyof ScorerOptions]: zod.ZodType<ScorerOptions[K]> };
});

/**
 * Checks options that come from outside.
 *
 * @param where what they belong to, for messages
 * @throws RangeError that names the option, and the nearest known one for one that is unknown
 */
export function scorerOptions<K extends keyof ScorerOptions>(
  where: string,
  kind: K,
  options: unknown,
): ScorerOptions[K] {
  const schema = schemas()[kind];
  const result = schema.safeParse(options ?? {}, { reportInput: true });
  if (result.success) return result.data as ScorerOptions[K];
  throw new RangeError(`${where}: ${complaint(result.error.issues[0]!, Object.keys(schema.shape))}`);
}

/**
 * What is wrong, in words: the path, what was expected, what came, and the nearest known key for an unknown one.
 *
 * @param known keys where the issue is
 */
export function complaint(issue: zod.core.$ZodIssue, known: readonly string[]): string {
  const path = issue.path.map(String).join(".");
  const at = path === "" ? "" : `${path}: `;
  if (issue.code === "unrecognized_keys") {
    const [key = ""] = issue.keys;
    return `${at}expected one of ${known.join(", ")}, got unknown key "${key}"${didYouMean(key, known)}`;
  }
  const got = JSON.stringify(issue.input);
  if (issue.code !== "invalid_value") return `${at}${issue.message}, got ${got}`;
  const values = issue.values.map(String);
  const near = typeof issue.input === "string" ? didYouMean(issue.input, values) : "";
  return `${at}expected one of ${values.join(", ")}, got ${got}${near}`;
}
