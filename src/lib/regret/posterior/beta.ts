import gammaln from "@stdlib/math-base-special-gammaln";
import { requireFinite, requireInteger } from "../../arguments";
import { regretGrid, type GridDistribution } from "./grid";

/** A Beta distribution of a rate of regret. */
export interface Beta {
  /** Both positive; a + b is how many reports the distribution is worth. */
  readonly a: number;
  readonly b: number;
}

/** Reports of people in the same situation: how many regret, of how many. */
export interface Reports {
  readonly regretted: number;
  readonly total: number;
}

/** Mean and standard deviation of a Beta distribution, in closed form. */
export function betaMoments({ a, b }: Beta): { readonly mean: number; readonly deviation: number } {
  requireBeta({ a, b });
  const mean = a / (a + b);
  return { mean, deviation: Math.sqrt((mean * (1 - mean)) / (a + b + 1)) };
}

/** The posterior in closed form: Beta and yes-or-no reports are conjugate, Beta(a + yes, b + no). */
export function updateBeta(prior: Beta, { regretted, total }: Reports): Beta {
  requireBeta(prior);
  requireReports({ regretted, total });
  return { a: prior.a + regretted, b: prior.b + total - regretted };
}

/** log p(reports) in closed form, for one order of the reports: ln B(a + yes, b + no) - ln B(a, b). */
export function betaLogEvidence(prior: Beta, reports: Reports): number {
  return logBetaFunction(updateBeta(prior, reports)) - logBetaFunction(prior);
}

/**
 * A Beta distribution on a grid of regret values: density at the midpoints, scaled to sum to 1.
 *
 * @param cells default 400
 */
export function betaOnGrid(beta: Beta, cells = 400): GridDistribution {
  requireBeta(beta);
  const values = regretGrid(cells);
  const logs = values.map((r) => (beta.a - 1) * Math.log(r) + (beta.b - 1) * Math.log1p(-r));
  const top = logs.reduce((a, b) => Math.max(a, b));
  const weights = logs.map((log) => Math.exp(log - top));
  const total = weights.reduce((a, b) => a + b, 0);
  return { values, probabilities: weights.map((weight) => weight / total) };
}

/** log p(reports | regret) at each grid value. */
export function reportsLogLikelihood(values: Float64Array, { regretted, total }: Reports): Float64Array {
  requireReports({ regretted, total });
  return values.map((r) => regretted * Math.log(r) + (total - regretted) * Math.log1p(-r));
}

function logBetaFunction({ a, b }: Beta): number {
  return gammaln(a) + gammaln(b) - gammaln(a + b);
}

function requireBeta({ a, b }: Beta): void {
  requireFinite("a", a, { min: Number.MIN_VALUE });
  requireFinite("b", b, { min: Number.MIN_VALUE });
}

function requireReports({ regretted, total }: Reports): void {
  requireInteger("total", total, { min: 0 });
  requireInteger("regretted", regretted, { min: 0, max: total });
}
