import { marginal, type JointPmf } from "../joint-pmf";
import { sourcesOf, type Antichain, type SourceSet } from "./lattice";
import { maxEntropy } from "./max-entropy";
import { pointwise, sourceCount, sourceTarget } from "./source-target";

/** Pointwise values closer to zero have no sign, bits. */
const ZERO = 1e-8;
/** Cells of the maximum-entropy distribution below this are limits of 0. */
const EMPTY = 1e-12;

/**
 * I_ccs: common change in surprisal. Over the distribution of greatest entropy that keeps the sources' joint distribution
 * and each set's joint distribution with the target: the mean pointwise co-information of the cells where it has the same
 * sign as each set's pointwise information and as that of all sets together; bits.
 *
 * It can be negative: sources that misinform together share that.
 *
 * @see 003-S20. Ince 2017, "Measuring multivariate redundant information with pointwise common change in surprisal"; signs
 *   and constraints as in dit 2.3
 */
export function iCcs(pmf: JointPmf, antichain: Antichain): number {
  const cells = maxEntropyCells(pmf, antichain);
  const everySet = 2 ** antichain.length - 1;
  const bySubset = Array.from({ length: everySet }, (_, i) => cellInformation(cells, i + 1));
  const tested = [...antichain.map((_, i) => 1 << i), everySet].map((subset) => bySubset[subset - 1]!);
  let sum = 0;
  for (let cell = 0; cell < cells.outcomes.length; cell++) {
    const shared = bySubset.reduce((rest, bits, i) => rest + (isOdd(i + 1) ? bits[cell]! : -bits[cell]!), 0);
    if (tested.every((bits) => sign(bits[cell]!) === sign(shared))) sum += cells.probabilities[cell]! * shared;
  }
  return sum;
}

/** Whether a subset has an odd number of sets: those enter the co-information with a plus. */
function isOdd(subset: SourceSet): boolean {
  return sourcesOf(subset).length % 2 === 1;
}

function sign(bits: number): number {
  return Math.abs(bits) < ZERO ? 0 : Math.sign(bits);
}

/** Pointwise information between a subset of the sets and the target, cell by cell, bits. */
function cellInformation(cells: JointPmf, subset: SourceSet): Float64Array {
  const { source, joint, target } = sourceTarget(cells, subset);
  return Float64Array.from(source.value, (a, cell) =>
    pointwise(joint.p[joint.value[cell]!]!, source.p[a]!, target.p[target.value[cell]!]!),
  );
}

/** The maximum-entropy distribution over (value of each set ..., target). */
function maxEntropyCells(pmf: JointPmf, antichain: Antichain): JointPmf {
  const target = marginal(pmf, [sourceCount(pmf)]);
  const joint = marginal(pmf, sourcesOf(antichain.reduce((union, set) => union | set, 0)));
  const sums: number[] = [];
  const sets = antichain.map((set) => setMarginal(pmf, set, target.value, sums));
  const blocks = [0];
  const parameters: number[] = [];
  const outcomes: number[][] = [];
  joint.p.forEach((_, a) => {
    const row = joint.value.indexOf(a);
    const values = sets.map(({ value }) => value[row]!);
    for (let t = 0; t < target.p.length; t++) {
      const known = sets.flatMap(({ parameter }, i) => parameter.get(`${values[i]!},${t}`) ?? []);
      if (known.length < sets.length) continue;
      parameters.push(...known);
      outcomes.push([...values, t]);
    }
    blocks.push(outcomes.length);
  });
  const q = maxEntropy({
    blocks: Int32Array.from(blocks),
    weights: joint.p,
    parameters: Int32Array.from(parameters),
    sets: sets.length,
    sums: Float64Array.from(sums),
  });
  return { outcomes: outcomes.filter((_, cell) => q[cell]! > EMPTY), probabilities: q.filter((p) => p > EMPTY) };
}

/** A set's values outcome by outcome, and the numbers of its (value, target) sums, which are appended to `sums`. */
function setMarginal(
  pmf: JointPmf,
  set: SourceSet,
  targets: Int32Array,
  sums: number[],
): { readonly value: Int32Array; readonly parameter: ReadonlyMap<string, number> } {
  const { value } = marginal(pmf, sourcesOf(set));
  const parameter = new Map<string, number>();
  value.forEach((a, i) => {
    const key = `${a},${targets[i]!}`;
    const known = parameter.get(key) ?? sums.push(0) - 1;
    parameter.set(key, known);
    sums[known]! += pmf.probabilities[i]!;
  });
  return { value, parameter };
}
