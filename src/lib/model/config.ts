import type * as zod from "zod";
import { lazily, once } from "../lazy";

/** The shared encoder: a stack of transformer blocks, each normalising after attention and after its feed-forward layers. */
export interface EncoderConfig {
  /** Features of each position, d. A multiple of `heads`. */
  readonly width: number;
  /** Number of blocks. */
  readonly layers: number;
  /** Attention heads of a block. */
  readonly heads: number;
  /** Hidden units of a block's feed-forward layers. */
  readonly feedForward: number;
  /** Features that come in; a projection to `width` is added. Left out: the input has `width` features and there is none. */
  readonly inputWidth?: number;
  /** Share of activations dropped while training, in [0, 1). */
  readonly dropout: number;
}

/** Token ids as input: a table of embeddings and one of positions, both as wide as what the encoder takes in. */
export interface TextConfig {
  /** Rows of the embedding table; ids are 0 (padding) to vocabulary - 1. */
  readonly vocabulary: number;
  /** Longest text, in tokens; rows of the position table. */
  readonly length: number;
}

/** One head: what it is fed by, and what it gives. */
export interface HeadConfig {
  /** Hidden units of the head's own projection width -> hidden -> width (001-S2). Left out: it reads the shared features. */
  readonly projection?: number;
  /** Numbers that it gives: classes, dimensions, or 1. */
  readonly outputs: number;
}

/** A whole model: what comes in, the shared encoder, and heads by name ("emotion", "bentham", "regret", "surd", ...). */
export interface ModelConfig {
  readonly text?: TextConfig;
  readonly encoder: EncoderConfig;
  readonly heads: Readonly<Record<string, HeadConfig>>;
}

const schemas = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const size = z.int().min(1);
  const encoder: zod.ZodType<EncoderConfig> = z
    .strictObject({
      width: size,
      layers: size,
      heads: size,
      feedForward: size,
      inputWidth: size.exactOptional(),
      dropout: z.number().min(0).lt(1),
    })
    .superRefine(({ width, heads }, context) => {
      if (width % heads === 0) return;
      const message = `expected a multiple of heads, got ${width} with ${heads} heads`;
      context.addIssue({ code: "custom", path: ["width"], message });
    });
  const model: zod.ZodType<ModelConfig> = z.strictObject({
    text: z.strictObject({ vocabulary: z.int().min(2), length: size }).exactOptional(),
    encoder,
    heads: z.record(
      z.string().regex(/^[a-z][a-z0-9_]*$/, "expected a lower-case name"),
      z.strictObject({ projection: size.exactOptional(), outputs: size }),
    ),
  });
  return { encoder, model };
});

/**
 * Checks an encoder's configuration that comes from outside.
 *
 * @throws RangeError that names the key: unknown, missing, out of range, or a width that its heads don't divide
 */
export function parseEncoderConfig(value: unknown): EncoderConfig {
  return parsed("encoder", schemas().encoder.safeParse(value, { reportInput: true }));
}

/**
 * Checks a model's configuration that comes from outside.
 *
 * @throws RangeError that names the key: unknown, missing, out of range, or a width that its heads don't divide
 * @see X-C1: one type for all presets
 */
export function parseModelConfig(value: unknown): ModelConfig {
  return parsed("config", schemas().model.safeParse(value, { reportInput: true }));
}

function parsed<T>(where: string, result: zod.ZodSafeParseResult<T>): T {
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  const got = issue.code === "custom" || issue.input === undefined ? "" : `, got ${JSON.stringify(issue.input)}`;
  const path = [where, ...issue.path.map(String)].join(".");
  const message = issue.code === "unrecognized_keys" ? `unknown key ${issue.keys.join(", ")}` : issue.message + got;
  throw new RangeError(`${path}: ${message}`);
}
