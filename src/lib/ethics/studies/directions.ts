import { Matrix, SVD } from "ml-matrix";
import type { AuthoredCase, DimensionName } from "../../data";
import { layerNames } from "../layers";
import { dimensionValues, type Profile } from "../registry";
import { utilityOfOption } from "./preference";

/** How many directions there are in which something can move. */
export interface Directions {
  /** Of the score as its values change. */
  readonly values: number;
  /** Of the score as the correction factors change, one for each dimension and layer. */
  readonly factors: number;
  /** How many such factors there are. */
  readonly count: number;
}

/**
 * In how many independent directions a score can be moved: the rank of its gradients over all options of all cases, with
 * respect to the values (sign w l / sum w l) and to the logarithms of the layers' factors. A layer has no direction of its
 * own: its six factors enter as one product a dimension, and raising all products alike cancels.
 *
 * @see 000-C6
 */
export function scoreDirections<Name extends DimensionName>(
  cases: readonly AuthoredCase[],
  profile: Profile<Name>,
): Directions {
  const results = cases.flatMap((one) => one.options.map((option) => utilityOfOption(one, option, { profile })));
  const shares = results.map(({ terms }) => {
    const total = terms.reduce((sum, { weight, correction }) => sum + weight * correction, 0);
    return terms.map(({ weight, correction }) => (weight * correction) / total);
  });
  const byValue = results.map(({ terms }, row) => terms.map(({ sign }, i) => sign * shares[row]![i]!));
  const byFactor = results.map(({ terms, utility }, row) =>
    terms.flatMap(({ contribution }, i) => layerNames.map(() => contribution - utility * shares[row]![i]!)),
  );
  return { values: rank(byValue), factors: rank(byFactor), count: profile.dimensions.length * layerNames.length };
}

/** How many of a profile's dimensions say something over these cases that the others, taken linearly, do not. */
export function separateDimensions(cases: readonly AuthoredCase[], names: readonly DimensionName[]): number {
  const rows = cases.flatMap(({ options }) => options.map(({ dimensions }) => names.map((name) => dimensions[name])));
  return rank(rows);
}

/** Whether a change of one measure changes one value, its own, and no other. */
export function movesAlone(name: DimensionName, names: readonly DimensionName[]): boolean {
  const at = (measure: number): Record<DimensionName, number> =>
    dimensionValues(
      Object.fromEntries(names.map((each) => [each, each === name ? measure : 0.25])) as Record<DimensionName, number>,
    );
  const [low, high] = [at(0.25), at(0.75)];
  return names.every((each) => (low[each] !== high[each]) === (each === name));
}

/** Rank of a matrix by its singular values. */
function rank(rows: readonly (readonly number[])[]): number {
  return new SVD(new Matrix(rows.map((row) => [...row])), { autoTranspose: true }).rank;
}
