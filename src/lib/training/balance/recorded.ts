import { z } from "zod";

const emotion = z.object({ primary_emotion: z.string() });
const decision = z.object({
  emotions: emotion,
  actual_outcome: emotion.nullish(),
  has_regret: z.boolean().nullish(),
});

/** What one recorded decision log of the original says. */
export interface RecordedDecision {
  /** Emotion that the model recognised. */
  readonly predicted: string;
  /** Emotion of the outcome that the scenario's author wrote down, where there is one. */
  readonly authored: string | undefined;
  /** Whether the log notes regret. */
  readonly regret: boolean;
}

/**
 * Reads a decision log of the original (data/red-heart-original).
 *
 * @param json content of the file
 * @throws Error for a log of another shape
 * @see 000-N3
 */
export function readDecisionLog(json: string): RecordedDecision {
  const { emotions, actual_outcome: outcome, has_regret: regret } = decision.parse(JSON.parse(json));
  return { predicted: emotions.primary_emotion, authored: outcome?.primary_emotion, regret: regret === true };
}

/**
 * Shares of Joy and regret over decision logs, in percent.
 *
 * @throws RangeError for no log
 * @see 000-N3: the paper says 65 and 0
 */
export function recordedShares(logs: readonly RecordedDecision[]): { readonly joy: number; readonly regret: number } {
  if (logs.length === 0) throw new RangeError("logs: expected at least one decision log, got none");
  const percent = (holds: (log: RecordedDecision) => boolean): number =>
    (100 * logs.filter(holds).length) / logs.length;
  return { joy: percent(({ predicted }) => predicted === "JOY"), regret: percent(({ regret }) => regret) };
}
