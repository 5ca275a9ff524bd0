import type { JointPmf } from "../joint-pmf";
import type { Antichain } from "./lattice";
import { sourceTarget } from "./source-target";

/**
 * I_±: outcome by outcome, the least surprising set's specificity -log2 p(a), less the least ambiguity -log2 p(a|t), bits.
 *
 * Pointwise, so that it can be negative: a source that misinforms has negative unique information.
 *
 * @see 003-S20. Finn and Lizier 2018, "Pointwise partial information decomposition using the specificity and ambiguity lattices"
 */
export function iPm(pmf: JointPmf, antichain: Antichain): number {
  const sets = antichain.map((set) => sourceTarget(pmf, set));
  let sum = 0;
  for (let i = 0; i < pmf.outcomes.length; i++) {
    const specificity = sets.map(({ source }) => -Math.log2(source.p[source.value[i]!]!));
    const ambiguity = sets.map(
      ({ joint, target }) => -Math.log2(joint.p[joint.value[i]!]! / target.p[target.value[i]!]!),
    );
    sum += pmf.probabilities[i]! * (Math.min(...specificity) - Math.min(...ambiguity));
  }
  return sum;
}
