import type { AuthoredCase, DimensionName } from "../../data";
import { layerNames, type LayerName } from "../layers";
import { mean } from "../../statistics";
import { ranking, utilityOfOption, type CaseJudgement } from "./preference";

/** What leaving out one layer does. */
export interface LayerEffect {
  readonly layer: LayerName;
  /** Mean absolute change of the utility over all options of all cases. */
  readonly meanChange: number;
  /** Cases whose preferred option is another one then. */
  readonly changed: readonly string[];
}

/**
 * Leaves out one layer after the other.
 *
 * @throws RangeError for no cases
 * @see 003-E5
 */
export function layerAblation<Name extends DimensionName>(
  cases: readonly AuthoredCase[],
  judgement: CaseJudgement<Name>,
): LayerEffect[] {
  return layerNames.map((layer) => {
    const ablated = { ...judgement, without: [layer] };
    const changes = cases.flatMap((one) =>
      one.options.map((option) =>
        Math.abs(utilityOfOption(one, option, judgement).utility - utilityOfOption(one, option, ablated).utility),
      ),
    );
    const changed = cases.filter((one) => ranking(one, judgement)[0] !== ranking(one, ablated)[0]);
    return { layer, meanChange: mean(changes), changed: changed.map(({ id }) => id) };
  });
}
