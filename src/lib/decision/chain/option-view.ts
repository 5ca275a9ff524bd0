import type { CausalGraph } from "../../causal";
import type { AuthoredCase, CaseOption } from "../../data";
import { totalUtility, type TotalUtility, type Weights } from "../../ethics";
import {
  cascade,
  caseChanges,
  caseModel,
  caseUtilities,
  rippleUtility,
  viewPoints,
  worthOfNodes,
  type Cascade,
  type RippleUtility,
  type ViewName,
} from "../../scenarios";
import { decisionProfile, type DecisionDimension, type JudgeSettings } from "./settings";

/** What a case gives to each of its options. */
export interface CaseFrame {
  readonly one: AuthoredCase;
  readonly graph: CausalGraph;
  readonly weights: Weights<DecisionDimension>;
}

/** One option in one view, with every number on the way to its utility. */
export interface OptionView {
  /** What the option changes at once, by node. */
  readonly shock: ReadonlyMap<string, number>;
  /** How far the option's own outcome lies from its mean in this view, in units of welfare. */
  readonly luck: number;
  /** Changes by order, and what they are worth. */
  readonly cascade: Cascade;
  readonly ripple: RippleUtility;
  /** The calculus: its terms, and direct plus indirect utility at the mean outcome. */
  readonly calculus: TotalUtility<DecisionDimension>;
  /** Utility of the calculus plus luck. */
  readonly direct: number;
  /** Utility of orders 2 and above. */
  readonly indirect: number;
  /** delta_utility against not acting: direct + indirect. */
  readonly utility: number;
}

/**
 * An option in one view: the changes that it brings about, bent to the view's side, spread along the graph; what they are worth
 * from the second order on is the indirect utility, and the calculus with the outcome's luck the direct one. What is direct
 * is not counted in the ripple, and the profile has no dimension of cascades (X-C5).
 */
export function optionView(frame: CaseFrame, option: CaseOption, view: ViewName, settings: JudgeSettings): OptionView {
  const { one, graph, weights } = frame;
  const { steps = 3 } = settings;
  const shock = bentShock(one, option, view, settings);
  const spread = cascade(graph, shock, { steps });
  const ripple = rippleUtility(spread, caseUtilities(one));
  const situation = { context: one.context, delayYears: option.measures.delayYears };
  const account = { profile: decisionProfile, weights, situation, indirect: ripple.indirect };
  const calculus = totalUtility<DecisionDimension>(option, account);
  const luck = viewPoints(option.outcome, settings)[view] - option.outcome.mean;
  const direct = calculus.direct + luck;
  const { indirect } = ripple;
  return { shock, luck, cascade: spread, ripple, calculus, direct, indirect, utility: direct + indirect };
}

/** The option's changes in a view: each on the side that is expected to raise utility, or to lower it. */
function bentShock(
  one: AuthoredCase,
  option: CaseOption,
  view: ViewName,
  { steps = 3, ...options }: JudgeSettings,
): ReadonlyMap<string, number> {
  const model = caseModel(one);
  const worth = worthOfNodes(model, steps);
  return new Map(
    [...caseChanges(model, option, steps)].map(([name, change]) => {
      const side = worth[model.names.indexOf(name)]! < 0 ? -1 : 1;
      // A loss is seen as the gain of its opposite, so that "optimistic" is always the better side.
      const turned = { ...change, mean: side * change.mean, skew: side * (change.skew ?? 0) };
      return [name, side * viewPoints(turned, options)[view]];
    }),
  );
}
