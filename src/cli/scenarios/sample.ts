import { caseNamed, loadCases, type AuthoredCase } from "../../lib/data";
import { stream, type Stream } from "../../lib/random";
import { caseChanges, caseModel, eachView, simulateViews, type ViewMethod } from "../../lib/scenarios";
import { mean, quantile, standardDeviation } from "../../lib/statistics";
import type { Sampled, SampledOption, SampledView } from "./sampled";

/** What is sampled, and how. */
export interface SampleRequest {
  /** Ids of authored cases; none means all. */
  readonly cases: readonly string[];
  readonly method: ViewMethod;
  readonly runs: number;
  readonly seed: number;
}

/**
 * Draws what may come of each option of authored cases in three views, on their causal graphs (000-S10). A case's numbers do
 * not depend on which others are drawn beside it.
 *
 * @throws RangeError for a case that is not there, with those that are
 */
export function sampleCases({ cases, method, runs, seed }: SampleRequest): Sampled {
  const chosen = cases.length === 0 ? loadCases() : cases.map(caseNamed);
  const source = stream(seed);
  const decisions = chosen.map((one) => ({
    id: one.id,
    options: sampleOptions(one, { method, runs, stream: source.split(one.id) }),
  }));
  return { method, runs, seed, decisions };
}

function sampleOptions(
  one: AuthoredCase,
  { stream: own, ...how }: { readonly method: ViewMethod; readonly runs: number; readonly stream: Stream },
): SampledOption[] {
  const model = caseModel(one);
  return one.options.map((option) => {
    const views = simulateViews(model, caseChanges(model, option), { ...how, stream: own.split(option.id) });
    return { id: option.id, views: eachView((view) => summary(views[view])) };
  });
}

function summary(utilities: Float64Array): SampledView {
  const spread = utilities.length > 1 ? standardDeviation(utilities) : 0;
  return { mean: mean(utilities), spread, low: quantile(utilities, 0.05), high: quantile(utilities, 0.95) };
}
