import { requireAllFinite, requireInteger } from "../../arguments";
import type { DenseJoint } from "./joint";
import { product } from "./joint";
import { MAX_AGENTS } from "./labels";
import { assemble } from "./result";
import { specificInformation } from "./specific";
import type { SurdResult } from "./types";

/** How a given distribution is decomposed. */
export interface SurdPmfOptions {
  /** Largest set of agents that is looked at. Default: all agents. */
  readonly maxOrder?: number;
}

/**
 * SURD of a given joint distribution, without samples.
 *
 * @param pmf probabilities in C order, the target on axis 0, agent i on axis i; they must sum to 1
 * @param shape number of states of target and agents
 * @throws RangeError if a probability is negative or not finite, the sum is off by more than 1e-9, or shape and length differ
 * @see 003-S20
 */
export function surdFromPmf(
  pmf: ArrayLike<number>,
  shape: readonly number[],
  options: SurdPmfOptions = {},
): SurdResult {
  const [states = 0, ...sizes] = shape;
  const { maxOrder = sizes.length } = options;
  requireInteger("number of agents", sizes.length, { min: 1, max: MAX_AGENTS });
  requireInteger("maxOrder", maxOrder, { min: 1, max: sizes.length });
  requireDistribution(pmf, shape);
  const agents = sizes.map((_, i) => ({ label: `${i + 1}`, variable: `${i + 1}`, lag: 0 }));
  const information = specificInformation(jointOf(pmf, states, sizes), maxOrder);
  return assemble(information, { target: "target", agents, samples: 0, corrected: false });
}

function requireDistribution(pmf: ArrayLike<number>, shape: readonly number[]): void {
  shape.forEach((size, axis) => {
    requireInteger(`shape[${axis}]`, size, { min: 1 });
  });
  if (product(shape) !== pmf.length) {
    throw new RangeError(
      `pmf: expected ${product(shape)} probabilities for shape [${shape.join(", ")}], got ${pmf.length}`,
    );
  }
  requireAllFinite("pmf", pmf);
  let sum = 0;
  for (let i = 0; i < pmf.length; i++) {
    if (pmf[i]! < 0) throw new RangeError(`pmf: expected no negative probability, got ${pmf[i]!} at index ${i}`);
    sum += pmf[i]!;
  }
  if (Math.abs(sum - 1) > 1e-9) throw new RangeError(`pmf: expected probabilities that sum to 1, got ${sum}`);
}

/** The target's axis goes last. */
function jointOf(pmf: ArrayLike<number>, states: number, sizes: readonly number[]): DenseJoint {
  const cells = product(sizes);
  const weights = Float64Array.from(
    { length: pmf.length },
    (_, i) => pmf[(i % states) * cells + Math.trunc(i / states)]!,
  );
  return { kind: "dense", agents: sizes.map((_, i) => i), sizes, states, weights };
}
