import type { DimensionName } from "../../data";
import { layerNames, type LayerName } from "../layers";
import type { BenthamResult, Term } from "../utility";

/** One step of a waterfall: from where the steps before it ended to where it ends. */
export interface Step<Name extends string = string> {
  readonly name: Name;
  readonly from: number;
  readonly to: number;
}

/**
 * How a dimension's correction came about: six steps, each multiplying what stood before by its layer's factor, from 1 to the
 * correction.
 *
 * @see 003-F5
 */
export function layerWaterfall({ factors }: Pick<Term, "factors">): Step<LayerName>[] {
  let reached = 1;
  return layerNames.map((name) => {
    const from = reached;
    reached *= factors[name];
    return { name, from, to: reached };
  });
}

/** How a utility came about: a step for each term, largest first, from 0 to the utility. */
export function utilityWaterfall<Name extends DimensionName>({ terms }: BenthamResult<Name>): Step<Name>[] {
  const bySize = [...terms].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
  let reached = 0;
  return bySize.map(({ dimension, contribution }) => {
    const from = reached;
    reached += contribution;
    return { name: dimension, from, to: reached };
  });
}
