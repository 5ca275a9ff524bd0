import { requireInteger, requireOneOf } from "../../arguments";
import { analyzeRegret } from "../analyze";
import { relativeRegretOfBatch } from "../relative";
import type { RegretCase, RegretRule } from "../rules";
import type { SimulatedDecision } from "./simulate";

/** What a rule sees of a simulated decision, and whether the choice was wrong. */
export interface JudgedCase extends RegretCase {
  readonly wrong: boolean;
}

/** How often a rule finds regret, in percent. NaN where no choice of the kind was made. */
export interface DetectionRates {
  /** Of the wrong choices. */
  readonly detection: number;
  /** Of the best choices. */
  readonly falseAlarms: number;
  /** detection - falseAlarms, in percentage points: 0 for a rule that can't tell them apart. */
  readonly gain: number;
}

/** What relative regret is relative to. */
export interface CaseOptions {
  /** Alternatives that are compared, at least 2; default 2. */
  readonly k?: number;
  /** The largest difference of the decision (default), or of all decisions (000-S6, 000-C5). */
  readonly range?: "decision" | "batch";
}

/** What rules see of decisions: expected loss, relative regret over the k best alternatives, and penalty. */
export function casesOf(
  decisions: readonly SimulatedDecision[],
  { k = 2, range = "decision" }: CaseOptions = {},
): JudgedCase[] {
  requireOneOf("range", range, ["decision", "batch"]);
  const perBatch = range === "batch" ? relativeRegretOfBatch(decisions, k) : undefined;
  return decisions.map((decision, i) => {
    const { loss, relative, penalty } = analyzeRegret(decision, { k });
    return { loss, relative: perBatch?.[i] ?? relative, penalty, wrong: decision.wrong };
  });
}

/**
 * How often a rule finds regret in wrong and in best choices (000-E2, 000-A1, 000-A6).
 *
 * @param cases at least one
 */
export function detectionRates(cases: readonly JudgedCase[], rule: RegretRule): DetectionRates {
  requireInteger("cases.length", cases.length, { min: 1 });
  const rate = (kind: boolean): number => {
    const ofKind = cases.filter(({ wrong }) => wrong === kind);
    return (100 * ofKind.filter((one) => rule.regret(one) > 0).length) / ofKind.length;
  };
  const [detection, falseAlarms] = [rate(true), rate(false)];
  return { detection, falseAlarms, gain: detection - falseAlarms };
}
