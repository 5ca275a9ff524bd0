import type { JointPmf } from "../joint-pmf";
import type { Antichain, SourceSet } from "./lattice";
import { pointwise, sourceTarget } from "./source-target";

/**
 * I_min: for each target value the least specific information that one of the sets gives, averaged, bits.
 *
 * Never negative. It compares amounts, not contents: two sources that tell different things count as redundant.
 *
 * @see 003-S20. Williams and Beer 2010.
 */
export function iMin(pmf: JointPmf, antichain: Antichain): number {
  const bySet = antichain.map((set) => specificInformation(pmf, set));
  const { target } = sourceTarget(pmf, antichain[0]!);
  return target.p.reduce((sum, p, t) => sum + p * Math.min(...bySet.map((specific) => specific[t]!)), 0);
}

/** i(t; A) = Σ_a p(a|t) log2 p(t|a)/p(t) for every target value t, bits. */
function specificInformation(pmf: JointPmf, set: SourceSet): Float64Array {
  const { source, joint, target } = sourceTarget(pmf, set);
  const specific = new Float64Array(target.p.length);
  target.value.forEach((t, i) => {
    const share = pmf.probabilities[i]! / target.p[t]!;
    specific[t]! += share * pointwise(joint.p[joint.value[i]!]!, source.p[source.value[i]!]!, target.p[t]!);
  });
  return specific;
}
