import { marginal, type JointPmf, type Marginal } from "../joint-pmf";
import { sourcesOf, type SourceSet } from "./lattice";

/** One set of sources beside the target, outcome by outcome of the joint distribution. */
export interface SourceTarget {
  readonly source: Marginal;
  readonly joint: Marginal;
  readonly target: Marginal;
}

/** Number of sources of a distribution whose last variable is the target. */
export function sourceCount({ outcomes }: JointPmf): number {
  return (outcomes[0]?.length ?? 1) - 1;
}

/** Marginals of a set of sources, of the target (the last variable), and of both together. */
export function sourceTarget(pmf: JointPmf, set: SourceSet): SourceTarget {
  const target = sourceCount(pmf);
  const columns = sourcesOf(set);
  return {
    source: marginal(pmf, columns),
    joint: marginal(pmf, [...columns, target]),
    target: marginal(pmf, [target]),
  };
}

/** Mutual information between a set of sources and the target, bits. */
export function sourceInformation(pmf: JointPmf, set: SourceSet): number {
  const { source, joint, target } = sourceTarget(pmf, set);
  let sum = 0;
  source.value.forEach((a, i) => {
    sum += pmf.probabilities[i]! * pointwise(joint.p[joint.value[i]!]!, source.p[a]!, target.p[target.value[i]!]!);
  });
  return sum;
}

/** log2 p(a, t) / (p(a) p(t)), bits. */
export function pointwise(joint: number, source: number, target: number): number {
  return Math.log2(joint / (source * target));
}
