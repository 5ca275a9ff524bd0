import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { mean } from "../../statistics";
import { betaOnGrid, type Beta, type Reports } from "./beta";
import { inferRegret, regretCategories, regretPriors, type InferenceOptions, type RegretCategory } from "./infer";
import { gridQuantile } from "./summary";

/** A decision whose regret is known, and what people report of it. */
export interface ReportedDecision {
  readonly category: RegretCategory;
  /** True rate of regret, drawn from the prior of the category. */
  readonly regret: number;
  readonly reports: Reports;
}

/**
 * Decisions with known regret: a category at random, the regret from its prior, and yes-or-no reports with that rate. The
 * first reports are the same for every `total`, so that evidence grows rather than being drawn anew.
 *
 * @param count at least 1
 * @param total reports a decision, at least 0
 */
export function simulateReports(
  stream: Stream,
  count: number,
  total: number,
  priors: Readonly<Record<RegretCategory, Beta>> = regretPriors,
): ReportedDecision[] {
  requireInteger("count", count, { min: 1 });
  const grids = new Map(regretCategories.map((category) => [category, betaOnGrid(priors[category])]));
  return Array.from({ length: count }, (_, i) => {
    const source = stream.split(i);
    const category = regretCategories[source.integer(regretCategories.length)]!;
    const regret = gridQuantile(grids.get(category)!, source.uniform());
    return { category, regret, reports: drawReports(source.split("reports"), regret, total) };
  });
}

/** Yes-or-no reports with a given rate of regret; more of them begin with the same ones. */
export function drawReports(stream: Stream, regret: number, total: number): Reports {
  requireInteger("total", total, { min: 0 });
  let regretted = 0;
  for (let i = 0; i < total; i++) if (stream.uniform() < regret) regretted++;
  return { regretted, total };
}

/** How far intervals can be trusted. */
export interface Coverage {
  /** Share of decisions whose interval holds the true regret. */
  readonly coverage: number;
  /** Mean width of the intervals. */
  readonly width: number;
}

/**
 * How often credible intervals hold the true regret (003-E8).
 *
 * @param decisions at least one
 * @param options of the inference; other priors than the decisions were drawn from show how sensitive it is
 */
export function coverageOf(decisions: readonly ReportedDecision[], options: InferenceOptions = {}): Coverage {
  requireInteger("decisions.length", decisions.length, { min: 1 });
  const intervals = decisions.map(({ category, reports }) => inferRegret(category, reports, options).interval);
  const hits = decisions.map(({ regret }, i) => Number(intervals[i]!.low <= regret && regret <= intervals[i]!.high));
  return { coverage: mean(hits), width: mean(intervals.map(({ low, high }) => high - low)) };
}
