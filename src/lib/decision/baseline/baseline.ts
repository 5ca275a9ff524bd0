import type { AuthoredCase } from "../../data";
import { eachView, type ThreeView } from "../../scenarios";
import { compare, type Difference } from "../../statistics";
import { judge, type Judgement, type JudgeSettings, type OptionJudgement } from "../chain";

/** Cases that guard against silent changes (000-S14, 000-D4). */
export const baselineCases = ["homeless-person", "ai-jobs"] as const;

/** What is recorded of an option in a view. */
export interface BaselineEntry {
  readonly deltaUtility: number;
  readonly direct: number;
  readonly indirect: number;
  /** Worth of the ripple by order, the shock itself first. */
  readonly byOrder: readonly number[];
  /** Utility that the best alternative has more; negative where this option is best. */
  readonly deltaRegret: number;
  readonly relativeRegret: number;
  readonly regretIntensity: number;
}

/** Numbers of cases by case, option and view. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, ThreeView<BaselineEntry>>>>>;

/** The numbers of judged cases, in the form that is committed. */
export function baselineOf(cases: readonly AuthoredCase[], settings: JudgeSettings = {}): Baseline {
  return Object.fromEntries(cases.map((one) => [one.id, optionsOf(judge(one, settings))]));
}

function optionsOf({ options }: Judgement): Record<string, ThreeView<BaselineEntry>> {
  return Object.fromEntries(options.map((option) => [option.id, eachView((view) => entryOf(option, view))]));
}

function entryOf({ views, regret }: OptionJudgement, view: keyof typeof views): BaselineEntry {
  const { utility, direct, indirect, ripple } = views[view];
  const { loss, relative, intensity } = regret[view];
  return {
    deltaUtility: utility,
    direct,
    indirect,
    byOrder: ripple.byOrder.map(({ total }) => total),
    deltaRegret: loss,
    relativeRegret: relative,
    regretIntensity: intensity,
  };
}

/**
 * Every number that is not bit-equal to the committed one, and every one that came or went.
 *
 * @param committed what a file held
 */
export function baselineChanges(current: Baseline, committed: unknown): readonly Difference[] {
  return compare(current, committed);
}
