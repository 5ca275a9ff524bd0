import { alignedProblem, laggedProblems, type SurdBinOptions, type SurdLagOptions } from "./problem";
import type { Signals } from "./signals";
import { solve, type SurdSolveOptions } from "./solve";
import type { SurdResult } from "./types";

/** Everything that `surd` can be told. */
export interface SurdOptions extends SurdLagOptions, SurdSolveOptions {}

/**
 * Synergistic, unique and redundant decomposition of what the past of some signals tells about each one's future.
 *
 * The target is a variable's value; the agents are all variables, the target's own past included, `lag` samples earlier.
 * Units are bits.
 *
 *     const [first] = surd({ q1, q2, q3 }, { lag: 1, bins: 10 });
 *     surdShare(first, "S23"); // what q2 and q3 tell about q1 only together, as a share of all that is told
 *
 * @param signals series of one length, sampled at the same times
 * @returns one result a target, in the order of `targets`
 * @throws RangeError for NaN or infinite values, unequal lengths, fewer than two samples after the lag, more bins than
 *   samples, a lag that leaves nothing, an unknown target, or joint states beyond a 32-bit code. A constant signal is allowed:
 *   as a target it has entropy 0, no atoms and leak 0; as an agent it tells nothing.
 * @see 003-S20. Martinez-Sanchez, Arranz, Lozano-Duran, Nature Communications 15, 9296, 2024; our `shared` terms are their
 *   I_R, `unique` their I_U, `synergistic` their I_S, `leak` their Delta I_leak.
 */
export function surd(signals: Signals, options: SurdOptions = {}): SurdResult[] {
  return laggedProblems(signals, options).map((problem) => solve(problem, options));
}

/** Options where target and agents are aligned already. */
export interface SurdAlignedOptions extends SurdBinOptions, SurdSolveOptions {}

/**
 * The same for one target and agents that are aligned already: sample i of the target goes with sample i of each agent.
 *
 * @throws RangeError as `surd` does
 * @see `surd`
 */
export function surdOfTarget(target: ArrayLike<number>, agents: Signals, options: SurdAlignedOptions = {}): SurdResult {
  return solve(alignedProblem(target, agents, options), options);
}
