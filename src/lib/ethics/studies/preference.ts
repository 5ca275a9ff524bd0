import type { AuthoredCase, CaseOption, DimensionName } from "../../data";
import type { LayerName } from "../layers";
import type { Profile, Weights } from "../registry";
import { bentham, type BenthamResult } from "../utility";

/** How a case is judged: the profile, its weights, and the layers that are left out. */
export interface CaseJudgement<Name extends DimensionName = DimensionName> {
  readonly profile: Profile<Name>;
  readonly weights?: Weights<NoInfer<Name>>;
  readonly without?: readonly LayerName[];
}

/** Utility of one option in its case's situation. */
export function utilityOfOption<Name extends DimensionName>(
  one: AuthoredCase,
  option: CaseOption,
  judgement: CaseJudgement<Name>,
): BenthamResult<Name> {
  const situation = { context: one.context, delayYears: option.measures.delayYears };
  return bentham<Name>(option, { ...judgement, situation });
}

/** Ids of the options from the best to the worst; of equal ones the first written comes first. */
export function ranking<Name extends DimensionName>(one: AuthoredCase, judgement: CaseJudgement<Name>): string[] {
  return one.options
    .map((option) => ({ id: option.id, utility: utilityOfOption(one, option, judgement).utility }))
    .sort((a, b) => b.utility - a.utility)
    .map(({ id }) => id);
}
