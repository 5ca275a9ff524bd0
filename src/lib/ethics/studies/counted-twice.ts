import { requireFinite } from "../../arguments";
import type { AuthoredCase, CaseOption } from "../../data";
import { dimensionValues, profiles, type ClassicName, type Profile } from "../registry";
import { bentham, totalUtility, type Effect } from "../utility";
import { utilityOfOption } from "./preference";

/** One chain of effects, counted in three ways. */
export interface CascadeCounts {
  /** As the dimension `cascade` alone. */
  readonly asDimension: number;
  /** As indirect utility alone. */
  readonly asIndirect: number;
  /** As both, added up by hand: `totalUtility` takes no such account. */
  readonly asBoth: number;
}

type Nine = Exclude<(typeof profiles)["bentham-2023"]["dimensions"][number], "cascade">;

/**
 * Counts the utility of a cascade as 003 does, as 000 does, and as both.
 *
 * @param indirect utility of the second and third order, in [-1, 1]; its size is the dimension's value, its sign the harm
 * @see X-C5
 */
export function cascadeCounts(effect: Effect, indirect: number): CascadeCounts {
  requireFinite("indirect", indirect, { min: -1, max: 1 });
  const harms = effect.harms.filter((name) => name !== "cascade");
  const chained: Effect = {
    dimensions: { ...effect.dimensions, cascade: Math.abs(indirect) },
    harms: indirect < 0 ? [...harms, "cascade"] : harms,
  };
  const ten = profiles["bentham-2023"];
  const nine: Profile<Nine> = { name: ten.name, dimensions: ten.dimensions.filter((name) => name !== "cascade") };
  const asDimension = bentham(chained, { profile: ten }).utility;
  return {
    asDimension,
    asIndirect: totalUtility<Nine>(chained, { profile: nine, indirect }).utility,
    asBoth: asDimension + indirect,
  };
}

/** What a delay does to a utility, counted in three ways; each is the change that the delay makes. */
export interface DelayCounts {
  /** Propinquity alone knows of the delay. */
  readonly byPropinquity: number;
  /** The temporal layer alone does. */
  readonly byLayer: number;
  /** Both do. */
  readonly byBoth: number;
}

/**
 * How much a utility changes when an effect comes `years` later, as propinquity, as the temporal layer, and as both count it.
 *
 * @see 003-C24
 */
export function delayCounts(one: AuthoredCase, option: CaseOption, years: number): DelayCounts {
  requireFinite("years", years, { min: 0 });
  const profile: Profile<ClassicName> = profiles["bentham-v1"];
  const { delayYears } = option.measures;
  const utility = (near: number, late: number): number => {
    const { propinquity } = dimensionValues({ propinquity: near });
    const moved = {
      ...option,
      dimensions: { ...option.dimensions, propinquity },
      measures: { ...option.measures, delayYears: late },
    };
    return utilityOfOption(one, moved, { profile }).utility;
  };
  const now = utility(delayYears, delayYears);
  return {
    byPropinquity: utility(delayYears + years, delayYears) - now,
    byLayer: utility(delayYears, delayYears + years) - now,
    byBoth: utility(delayYears + years, delayYears + years) - now,
  };
}
