import type * as zod from "zod";
import { lazily, once } from "../../lazy";

/** The seven emotions of the record, in the paper's order: 기쁨, 슬픔, 분노, 두려움, 놀람, 혐오, 신뢰 (003 L100). */
export const recordEmotions = ["joy", "sadness", "anger", "fear", "surprise", "disgust", "trust"] as const;

/** The ten variables of the calculus, in the paper's order (003-S13). */
export const recordBentham = [
  "intensity",
  "duration",
  "certainty",
  "propinquity",
  "fecundity",
  "purity",
  "extent",
  "vulnerability",
  "resilience",
  "cascade",
] as const;

/** The three outcomes that a scenario is followed to (X-C6). */
export const recordViews = ["optimistic", "neutral", "pessimistic"] as const;

/** How one view ends. */
export interface ViewOutcome {
  /** What happens, in words. */
  readonly outcome: string;
  /** How good that is, in [-1, 1]. */
  readonly utility: number;
}

/** What people said about an item. */
export interface Verification {
  readonly label: string;
  /** How many people looked at it, and how many of them chose the label. */
  readonly annotators: number;
  readonly agreeing: number;
}

/** One item of the composite data set (003-S26). A synthetic one has every field; the others have what their source gives. */
export interface EthicsRecord {
  readonly id: string;
  readonly source: "scruples" | "literature" | "synthetic";
  readonly language: "ko" | "en";
  /** The situation; 200 to 500 words in synthetic records. */
  readonly text: string;
  /** Strength of each emotion in [0, 1]. By name: the original's columns were once saved in another order than they were read. */
  readonly emotion?: Readonly<Record<(typeof recordEmotions)[number], number>> | undefined;
  /** Each variable of the calculus in [0, 1]. */
  readonly bentham?: Readonly<Record<(typeof recordBentham)[number], number>> | undefined;
  readonly views?: Readonly<Record<(typeof recordViews)[number], ViewOutcome>> | undefined;
  readonly verified?: Verification | undefined;
}

const complete = ["emotion", "bentham", "views", "verified"] as const;
const wordLimits = { min: 200, max: 500 };

/**
 * The schema of a record; unknown keys are refused.
 *
 * @see 003-S26
 */
export const recordSchema: () => zod.ZodType<EthicsRecord> = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const share = z.number().min(0).max(1);
  const view = z.strictObject({ outcome: z.string().trim().min(1), utility: z.number().min(-1).max(1) });
  const verified = z
    .strictObject({ label: z.string().min(1), annotators: z.int().min(1), agreeing: z.int().min(0) })
    .refine((v) => v.agreeing <= v.annotators, {
      message: "expected at most as many as annotators",
      path: ["agreeing"],
    });
  return z
    .strictObject({
      id: z.string().min(1),
      source: z.enum(["scruples", "literature", "synthetic"]),
      language: z.enum(["ko", "en"]),
      text: z.string().trim().min(1),
      emotion: z.strictObject(mapped(recordEmotions, share)).optional(),
      bentham: z.strictObject(mapped(recordBentham, share)).optional(),
      views: z.strictObject(mapped(recordViews, view)).optional(),
      verified: verified.optional(),
    })
    .superRefine((record, context) => {
      if (record.source === "synthetic") checkComplete(record, context);
    });
});

function mapped<K extends string, T>(names: readonly K[], type: T): Record<K, T> {
  return Object.fromEntries(names.map((name) => [name, type])) as Record<K, T>;
}

function checkComplete(record: EthicsRecord, context: zod.RefinementCtx): void {
  for (const field of complete) {
    if (record[field] === undefined)
      context.addIssue({ code: "custom", path: [field], message: "a synthetic record has it" });
  }
  const count = record.text.trim().split(/\s+/u).length;
  if (count >= wordLimits.min && count <= wordLimits.max) return;
  context.addIssue({ code: "custom", path: ["text"], message: `expected 200 to 500 words, got ${count}` });
}
