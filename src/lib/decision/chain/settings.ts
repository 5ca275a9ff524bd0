import { profiles, type Profiles, type Weights } from "../../ethics";
import type { RegretRule } from "../../regret";
import type { MethodOptions, ThreeView } from "../../scenarios";
import type { PenaltyForm } from "./penalty";

/** Names of the ten dimensions of Bentham v2; it has no dimension for cascades, which enter as indirect utility (X-C5). */
export type DecisionDimension = Profiles["bentham-v2"]["dimensions"][number];

/** The profile that decisions are judged by (000-S8). */
export const decisionProfile: Profiles["bentham-v2"] = profiles["bentham-v2"];

/** How a case is judged. */
export interface JudgeSettings extends MethodOptions {
  /** Steps that effects are followed for, from 1. Default 3 (000-S1). */
  readonly steps?: number;
  /**
   * Weights of the ten dimensions; default equal. Their centrality in a case's graph (000-S9, `caseDimensionGraph`) is another
   * choice, and a rash one: with four options, half of all pairs of noise correlate by more than .5.
   */
  readonly weights?: Weights<DecisionDimension>;
  /** Weights of the three views; default .2, .6 and .2 (001-S17). */
  readonly viewWeights?: ThreeView<number>;
  /** When a loss is regret; default the corrected dynamic rule. */
  readonly rule?: RegretRule;
  /** How harm to others is summed up; default "sum". */
  readonly penalty?: PenaltyForm;
  /** Alternatives that a choice is compared with, from 2; default 2 (000-S7). */
  readonly k?: number;
}
