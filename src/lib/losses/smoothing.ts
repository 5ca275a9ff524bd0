import { requireFinite, requireInteger, requireOneOf } from "../arguments";

/**
 * How much probability goes where: "torch" mixes with the uniform distribution, 1 - ε + ε/K on the label and ε/K elsewhere;
 * "paper" puts 1 - ε on the label and ε/(K - 1) elsewhere (001-S9).
 */
export type SmoothingConvention = "torch" | "paper";

/** A smoothed label. */
export interface SmoothedLabel {
  /** Probability of the class that the label names. */
  readonly on: number;
  /** Probability of each other class. */
  readonly off: number;
}

/**
 * The distribution that stands for a label: at K = 7 and ε = .1, .9143 on the label in PyTorch and .9 in the paper.
 *
 * @param classes K, at least 2
 * @param smoothing ε in [0, 1]
 * @throws RangeError for K or ε outside
 * @see 001-C18
 */
export function smoothedLabel(classes: number, smoothing: number, convention: SmoothingConvention): SmoothedLabel {
  requireInteger("classes", classes, { min: 2 });
  requireFinite("smoothing", smoothing, { min: 0, max: 1 });
  requireOneOf("convention", convention, ["torch", "paper"]);
  if (convention === "paper") return { on: 1 - smoothing, off: smoothing / (classes - 1) };
  return { on: 1 - smoothing + smoothing / classes, off: smoothing / classes };
}

/**
 * Entropy of a smoothed label in nats: what a cross-entropy has more than the KL divergence, and the least it can reach.
 * .504 at K = 7, ε = .1 in the paper's convention.
 *
 * @throws as `smoothedLabel`
 * @see 001-C18
 */
export function smoothedEntropy(classes: number, smoothing: number, convention: SmoothingConvention): number {
  const { on, off } = smoothedLabel(classes, smoothing, convention);
  const term = (p: number): number => (p === 0 ? 0 : -p * Math.log(p));
  return term(on) + (classes - 1) * term(off);
}
