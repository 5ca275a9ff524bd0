import type { Stream } from "../../random";
import type { Beta } from "./beta";
import { coverageOf, simulateReports, type Coverage } from "./coverage";
import { regretCategories, regretPriors, type RegretCategory } from "./infer";

/** Priors by category. */
export type Priors = Readonly<Record<RegretCategory, Beta>>;

/** Beliefs to begin with, right and wrong, by name. */
export function rivalPriors(priors: Priors = regretPriors): Readonly<Record<string, Priors>> {
  const each = (change: (prior: Beta) => Beta): Priors =>
    Object.fromEntries(regretCategories.map((category) => [category, change(priors[category])])) as Priors;
  return {
    "the right prior": priors,
    flat: each(() => ({ a: 1, b: 1 })),
    "ten times too sure": each(({ a, b }) => ({ a: 10 * a, b: 10 * b })),
    "turned around": each(({ a, b }) => ({ a: b, b: a })),
  };
}

/** Coverage under one prior at one amount of evidence. */
export interface PriorSensitivity extends Coverage {
  readonly prior: string;
  /** Reports a decision. */
  readonly reports: number;
}

/**
 * Coverage and width under right and wrong priors, over the amount of evidence (003-E8: prior sensitivity).
 *
 * @param count decisions, at least 1
 * @param totals reports a decision
 */
export function priorSensitivity(stream: Stream, count: number, totals: readonly number[]): PriorSensitivity[] {
  return totals.flatMap((reports) => {
    const decisions = simulateReports(stream, count, reports);
    return Object.entries(rivalPriors()).map(([prior, priors]) => ({
      prior,
      reports,
      ...coverageOf(decisions, { priors }),
    }));
  });
}
