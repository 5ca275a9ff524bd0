import { operatingPoints, rocAuc } from "../../statistics";
import type { RegretRule } from "../rules";
import type { JudgedCase } from "./rates";
import { ruleFamilies } from "./surface";

/** A point of a receiver operating characteristic. */
export interface RocPoint {
  readonly rule: RegretRule["name"];
  /** The rule fires above this parameter. */
  readonly parameter: number;
  /** Share of best choices that are called regretted, 0 to 1. */
  readonly falseAlarms: number;
  /** Share of wrong choices that are. */
  readonly detection: number;
}

/**
 * Area under a rule's ROC curve over all its parameters: the chance that a wrong choice scores higher than a best one, ties
 * counting half (000-F4). NaN where either kind is missing.
 */
export function aucOf(cases: readonly JudgedCase[], { score }: RegretRule): number {
  return rocAuc(
    cases.map(({ wrong }) => Number(wrong)),
    cases.map(score),
  );
}

/**
 * The ROC curve of a rule over all its parameters, from the strictest on.
 *
 * @throws RangeError unless there are wrong and best choices
 */
export function rocOf(cases: readonly JudgedCase[], { name, score }: RegretRule): RocPoint[] {
  const truth = cases.map(({ wrong }) => Number(wrong));
  const positives = truth.reduce((a, b) => a + b, 0);
  if (positives === 0 || positives === truth.length) {
    throw new RangeError(`cases: expected wrong and best choices, got ${positives} wrong of ${truth.length}`);
  }
  const points = operatingPoints(truth, cases.map(score)).map((point) => ({
    rule: name,
    parameter: point.threshold,
    falseAlarms: point.falsePositives / (truth.length - positives),
    detection: point.truePositives / positives,
  }));
  return [{ rule: name, parameter: Infinity, falseAlarms: 0, detection: 0 }, ...points];
}

/** The area of each rule, by its name. */
export function aucByRule(cases: readonly JudgedCase[]): Readonly<Record<RegretRule["name"], number>> {
  const areas = ruleFamilies.map((family) => family(0.2)).map((rule) => [rule.name, aucOf(cases, rule)]);
  return Object.fromEntries(areas) as Record<RegretRule["name"], number>;
}
