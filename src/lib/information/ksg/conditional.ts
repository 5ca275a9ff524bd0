import { requireInteger } from "../../arguments";
import { estimate, type EstimateOptions, type InformationEstimate } from "./estimate";
import { conditionalFormula } from "./formulas";
import { randomParts } from "./interval";
import { localPermutations, reordered } from "./surrogates";
import { prepare, type Variable } from "./variables";

/** Settings of conditional mutual information. */
export interface ConditionalOptions extends EstimateOptions {
  /** How many nearest samples in z, the sample itself included, a local permutation can take a value from. Default 5. */
  readonly permutationNeighbours?: number;
}

/**
 * Conditional mutual information I(x; y | z) = ψ(k) + <ψ(nz + 1) - ψ(nxz + 1) - ψ(nyz + 1)>, counts strictly below the
 * maximum-norm distance of the k-th neighbour in (x, y, z).
 *
 * The p-value's surrogates permute x among samples that are close in z, so that x and y stay dependent through z. With a
 * constant z the estimate equals `ksg1`.
 *
 * @param x [samples] or [dimension][samples]
 * @param y [samples] or [dimension][samples]
 * @param z [samples] or [dimension][samples]
 * @returns nats
 * @throws RangeError for NaN or infinite numbers, unequal lengths, fewer than 2 samples, k outside 1 ... samples - 1
 * @see 003-S22. Frenzel and Pompe 2007; p-value after Runge 2018.
 */
export function conditionalMutualInformation(
  x: Variable,
  y: Variable,
  z: Variable,
  options: ConditionalOptions = {},
): InformationEstimate {
  const { permutationNeighbours = 5 } = options;
  requireInteger("permutationNeighbours", permutationNeighbours, { min: 2 });
  const variables = prepare("conditionalMutualInformation", { x, y, z }, options.k ?? 4, options);
  const [inX = [], inY = [], inZ = []] = variables;
  const order = options.permutations ? localPermutations(inZ, permutationNeighbours) : undefined;
  return estimate(
    {
      formula: conditionalFormula,
      variables,
      surrogate: (stream) => [order ? reordered(inX, order(stream)) : inX, inY, inZ],
      partition: randomParts,
    },
    options,
  );
}
