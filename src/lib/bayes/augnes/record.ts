import { z } from "zod";
import type { CheckedConstraint } from "./constraints";

/** The posterior that a judgement carries: what a verifier adds (002-S3). */
export interface JudgmentPosterior {
  /** Such as "risk_aversion". */
  readonly parameter: string;
  readonly mean: number;
  /** Standard deviation, at least 0. */
  readonly sigma: number;
  /** Bounds of the central interval. */
  readonly low: number;
  readonly high: number;
  /** Of the interval, between 0 and 1. */
  readonly level: number;
}

/** A judgement as described for version 0.6, with the posterior of 002-S3 where one was inferred. */
export interface Judgment {
  readonly goal_summary: string;
  readonly strategy_hint: string | null;
  readonly intent_type: string;
  readonly regulated: boolean;
  readonly constraints: readonly string[];
  readonly executor_result: string | null;
  readonly reward: number | null;
  readonly advantage: number | null;
  /** The verdict of the logic layer. */
  readonly logic_pass: boolean | null;
  /** What the logic layer showed. */
  readonly proof_obj: readonly CheckedConstraint[] | null;
  readonly feedback_text: string | null;
  readonly meta_comment: string | null;
  /** ISO 8601 with a time zone. */
  readonly timestamp: string;
  readonly posterior?: JudgmentPosterior;
}

const finite = z.number();

const posteriorSchema: z.ZodType<JudgmentPosterior> = z.strictObject({
  parameter: z.string().min(1),
  mean: finite,
  sigma: finite.min(0),
  low: finite,
  high: finite,
  level: finite.gt(0).lt(1),
});

const proofSchema = z.array(z.strictObject({ constraint: z.string(), value: finite, holds: z.boolean() }));

const judgmentSchema: z.ZodType<Judgment> = z.strictObject({
  goal_summary: z.string(),
  strategy_hint: z.string().nullable(),
  intent_type: z.string(),
  regulated: z.boolean(),
  constraints: z.array(z.string()),
  executor_result: z.string().nullable(),
  reward: finite.nullable(),
  advantage: finite.nullable(),
  logic_pass: z.boolean().nullable(),
  proof_obj: proofSchema.nullable(),
  feedback_text: z.string().nullable(),
  meta_comment: z.string().nullable(),
  timestamp: z.iso.datetime({ offset: true }),
  posterior: posteriorSchema.exactOptional(),
});

/** Which of the published layouts a record has. */
export type JudgmentVersion = "v0" | "v1" | "v0.6";

/**
 * The layout of a record: v0 compares strategies (`strategies_tested`), v1 has a `task_id` and no verdict, v0.6 carries
 * `logic_pass` and `advantage`.
 *
 * @throws TypeError for what is no object or has none of these
 */
export function judgmentVersion(record: unknown): JudgmentVersion {
  if (typeof record !== "object" || record === null || Array.isArray(record)) {
    throw new TypeError(`record: expected an object, got ${record === null ? "null" : typeof record}`);
  }
  if ("strategies_tested" in record) return "v0";
  if ("logic_pass" in record || "advantage" in record) return "v0.6";
  if ("task_id" in record && "goal_summary" in record) return "v1";
  throw new TypeError(`record: expected a judgement, got the fields ${Object.keys(record).join(", ") || "(none)"}`);
}

/**
 * A judgement of version 0.6, checked.
 *
 * @throws TypeError that names the version found where it is another one, or else each field that is wrong
 */
export function parseJudgment(record: unknown): Judgment {
  const version = judgmentVersion(record);
  if (version !== "v0.6") throw new TypeError(`record: expected version v0.6, got ${version}`);
  const result = judgmentSchema.safeParse(record);
  if (result.success) return result.data;
  throw new TypeError(`record: ${z.prettifyError(result.error)}`);
}
