import { columnOf, drawExogenous, sample, solve, type Assignment, type LinearScm, type Sample } from "../../causal";
import type { Stream } from "../../random";
import { mean } from "../../statistics";
import { leastSquares } from "../least-squares";
import { regretOf } from "../regret-of";
import { helpingModel, helpingNodes, helpingOptions } from "./helping";
import { counterfactualRegret } from "./scm-regret";

/** How regret may be had from a structural model or from data. */
export const regretMethods = ["abduction", "conditioning", "adjustment"] as const;

/** Regret of one case, true and by each method. */
export interface CaseRegret extends Readonly<Record<(typeof regretMethods)[number], number>> {
  readonly truth: number;
}

/** How far each method is off, over cases. */
export interface RegretErrors {
  /** Weight of severity on what is done. */
  readonly confounding: number;
  readonly method: (typeof regretMethods)[number];
  /** Mean and largest absolute error of regret. */
  readonly mean: number;
  readonly worst: number;
}

/** How the comparison is made. */
export interface CompareOptions {
  /** Cases whose regret is asked for; default 200. */
  readonly cases?: number;
  /** Rows of data that conditional means are learned from; default 5,000. */
  readonly rows?: number;
}

/**
 * Regret of simulated cases in the model of helping, true and by three methods (003-E9):
 * - abduction, action, prediction on the model;
 * - conditioning: the mean wellbeing of those for whom the same was done;
 * - adjustment: the same within a severity (the back door closed).
 *
 * The true regret runs the same case again, with its own noise, under every option.
 */
export function regretInModel(
  stream: Stream,
  confounding: number,
  { cases = 200, rows = 5000 }: CompareOptions = {},
): CaseRegret[] {
  const scm = helpingModel(confounding);
  const noise = drawExogenous(scm, stream.split("cases"), cases);
  const world = solve(scm, noise);
  const elsewhere = helpingOptions.map((option) => columnOf(solve(scm, noise, option), "wellbeing"));
  const seen = sample(scm, stream.split("data"), rows);
  const conditional = meanWellbeing(seen, ["aid", "delay"]);
  const adjusted = meanWellbeing(seen, ["aid", "delay", "severity"]);
  return Array.from({ length: cases }, (_, row) => {
    const evidence = rowOf(world, row);
    return {
      truth: regretOf([evidence["wellbeing"]!, ...elsewhere.map((column) => column[row]!)], 0),
      abduction: counterfactualRegret(decisionOf(scm, evidence), evidence, 0),
      conditioning: regretOf(optionsOf(evidence).map(conditional), 0),
      adjustment: regretOf(
        optionsOf(evidence).map((option) => adjusted({ ...evidence, ...option })),
        0,
      ),
    };
  });
}

/** Errors of the three methods over strengths of confounding. */
export function regretErrors(
  stream: Stream,
  strengths: readonly number[],
  options: CompareOptions = {},
): RegretErrors[] {
  return strengths.flatMap((confounding) => {
    const cases = regretInModel(stream.split(confounding), confounding, options);
    return regretMethods.map((method) => {
      const errors = cases.map((one) => Math.abs(one[method] - one.truth));
      return { confounding, method, mean: mean(errors), worst: Math.max(...errors) };
    });
  });
}

/** What was done, and what else could have been. */
function optionsOf(evidence: Assignment): Assignment[] {
  return [{ aid: evidence["aid"]!, delay: evidence["delay"]! }, ...helpingOptions];
}

function decisionOf(scm: LinearScm, evidence: Assignment): Parameters<typeof counterfactualRegret>[0] {
  return { scm, options: optionsOf(evidence), utility: "wellbeing" };
}

/** E[wellbeing | given], which is linear here, learned from data. */
function meanWellbeing(seen: Sample, given: readonly string[]): (at: Assignment) => number {
  const columns = given.map((name) => columnOf(seen, name));
  const rows = Array.from(columns[0]!, (_, row) => columns.map((column) => column[row]!));
  const predict = leastSquares(rows, columnOf(seen, "wellbeing"));
  return (at) => predict(given.map((name) => at[name]!));
}

function rowOf(world: Sample, row: number): Assignment {
  return Object.fromEntries(helpingNodes.map((name) => [name, columnOf(world, name)[row]!]));
}
