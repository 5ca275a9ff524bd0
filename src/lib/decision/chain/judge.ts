import type { CausalGraph } from "../../causal";
import type { AuthoredCase } from "../../data";
import { equalWeights, type Weights } from "../../ethics";
import { analyzeRegret, correctedRule, type RegretAnalysis } from "../../regret";
import { caseGraph, eachView, printedWeights, weighViews, type ThreeView } from "../../scenarios";
import { optionView, type OptionView } from "./option-view";
import { penaltyOf } from "./penalty";
import { decisionProfile, type DecisionDimension, type JudgeSettings } from "./settings";

/** An option judged in three views. */
export interface OptionJudgement {
  readonly id: string;
  readonly views: ThreeView<OptionView>;
  /** Weighted sum of the three utilities. */
  readonly weighted: number;
  /** Harm to others, which makes regret of the option likelier. */
  readonly penalty: number;
  /** What would be regretted if this option were chosen and the view came true. */
  readonly regret: ThreeView<RegretAnalysis>;
}

/** A case judged from end to end, with every number on the way. */
export interface Judgement {
  readonly id: string;
  readonly graph: CausalGraph;
  /** Weights of the calculus' dimensions. */
  readonly weights: Weights<DecisionDimension>;
  readonly options: readonly OptionJudgement[];
  /** Option with the highest weighted utility, the first of equal ones. */
  readonly chosen: string;
}

/**
 * Judges a case from end to end: causal graph, ripple, Bentham utility in three views, regret (000-S1, 000-S8, 000-S10,
 * 000-S14). Nothing is drawn at random: the same case and settings give the same bits.
 *
 * @throws RangeError for fewer than k + 1 options, view weights that don't sum to 1, or what the parts refuse
 */
export function judge(one: AuthoredCase, settings: JudgeSettings = {}): Judgement {
  const { viewWeights = printedWeights, rule = correctedRule(), k = 2 } = settings;
  const graph = caseGraph(one);
  const weights = settings.weights ?? equalWeights(decisionProfile);
  const seen = one.options.map((option) => {
    const views = eachView((view) => optionView({ one, graph, weights }, option, view, settings));
    const weighted = weighViews(
      eachView((view) => views[view].utility),
      viewWeights,
    );
    return { id: option.id, views, weighted, penalty: penaltyOf(option, settings.penalty) };
  });
  const options = seen.map((option, chosen): OptionJudgement => {
    const regretIn = (view: keyof typeof option.views): RegretAnalysis => {
      const utilities = seen.map(({ views }) => views[view].utility);
      return analyzeRegret({ utilities, chosen, penalty: option.penalty }, { rule, k });
    };
    return { ...option, regret: eachView(regretIn) };
  });
  const best = options.reduce((a, b) => (b.weighted > a.weighted ? b : a));
  return { id: one.id, graph, weights, options, chosen: best.id };
}
