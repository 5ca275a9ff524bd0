import type { JointPmf } from "../joint-pmf";
import { entropy } from "../entropy";
import { brojaProblem } from "./broja-problem";
import { solveBroja } from "./broja-solver";
import { sourceInformation, sourceTarget } from "./source-target";

/** Two-source redundancy with the proof of its precision, bits. */
export interface BrojaRedundancy {
  readonly bits: number;
  /** Duality gap: the exact value lies within it of `bits`. */
  readonly gap: number;
}

/** Larger gaps are an error. */
const LARGEST_GAP = 1e-6;

/**
 * I_BROJA: what two sources share is I(T;X0) + I(T;X1) - min I_Q(T;X0,X1), where Q runs over all distributions with P's
 * (X0,T) and (X1,T) marginals.
 *
 * @param pmf checked distribution with columns x0, x1, target
 * @throws Error if the minimum can't be proven to 1e-6 bits
 * @see 003-S20. Bertschinger, Rauh, Olbrich, Jost, Ay 2014; Makkeh, Theis, Vicente 2017 for the dual problem.
 */
export function iBroja(pmf: JointPmf): BrojaRedundancy {
  const { value, gap } = solveBroja(brojaProblem(pmf));
  const bitsGap = Math.max(0, gap) / Math.LN2;
  if (!(bitsGap <= LARGEST_GAP))
    throw new Error(`I_BROJA: expected a gap of at most ${LARGEST_GAP} bits, got ${bitsGap}`);
  const union = entropy(sourceTarget(pmf, 1).target.p) + value / Math.LN2;
  return { bits: sourceInformation(pmf, 1) + sourceInformation(pmf, 2) - union, gap: bitsGap };
}
