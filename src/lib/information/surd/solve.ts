import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { countJoint } from "./joint";
import type { Problem } from "./problem";
import { assemble } from "./result";
import { shiftedInformation, withoutShuffled } from "./shuffle";
import { specificInformation, type SpecificInformation } from "./specific";
import type { SurdResult } from "./types";

/**
 * How the upward bias of sparse histograms is taken off: not at all, to first order from the counts ("miller-madow"), or by
 * what remains when the target is shifted in time, averaged over `shuffles` random shifts.
 */
export type SurdBias = "none" | "miller-madow" | { readonly shuffles: number; readonly stream: Stream };

/** How a problem is solved. */
export interface SurdSolveOptions {
  /** Largest set of agents that is looked at; leak and `information` use all agents at any order. Default: all agents. */
  readonly maxOrder?: number;
  /** Default "none", as published. */
  readonly bias?: SurdBias;
}

/** Decomposes one problem. */
export function solve(problem: Problem, options: SurdSolveOptions = {}): SurdResult {
  return describe(problem, informationOf(problem, options), options);
}

/** Specific information of one problem, corrected as asked. */
export function informationOf(problem: Problem, options: SurdSolveOptions = {}): SpecificInformation {
  const { bias = "none" } = options;
  const maxOrder = orderOf(problem, options);
  const joint = countJoint(problem.cells, problem.target);
  if (typeof bias === "string") return specificInformation(joint, maxOrder, bias);
  requireInteger("bias.shuffles", bias.shuffles, { min: 1 });
  const shuffled = Array.from({ length: bias.shuffles }, (_, i) =>
    shiftedInformation(problem, maxOrder, bias.stream.split(problem.name).split(i)),
  );
  return withoutShuffled(specificInformation(joint, maxOrder), shuffled);
}

/** The order limit, checked. */
export function orderOf(problem: Problem, { maxOrder = problem.columns.length }: SurdSolveOptions): number {
  requireInteger("maxOrder", maxOrder, { min: 1, max: problem.columns.length });
  return maxOrder;
}

/** Turns specific information into a result that carries the problem's names. */
export function describe(
  problem: Problem,
  information: SpecificInformation,
  { bias = "none" }: SurdSolveOptions = {},
): SurdResult {
  const { name, agents, cells } = problem;
  return assemble(information, { target: name, agents, samples: cells.rows, corrected: bias !== "none" });
}
