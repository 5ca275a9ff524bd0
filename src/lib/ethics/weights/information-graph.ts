import { causalGraph, type CausalGraph, type EdgeTuple } from "../../causal";
import { discreteMutualInformation, surdOfTarget } from "../../information";
import type { DimensionName } from "../../data";

/** How values are turned into states. */
export interface InformationGraphOptions {
  /** States a variable, cut at its quantiles; default 3. */
  readonly bins?: number;
  /** Name of the target's node; default "outcome". */
  readonly outcome?: string;
}

/**
 * The SURD graph of dimensions over many decisions: each dimension points to the outcome by what it tells about it (its share
 * of every redundant, unique and synergistic term that names it, in bits), and to each later dimension with which it shares
 * more information than chance would (twice the bias (bins - 1)^2 / 2n, in nats).
 *
 * @param columns values of each dimension, one entry a decision
 * @param target what came of each decision
 * @throws RangeError for columns of different lengths, as `surdOfTarget`
 * @see 000-S9, 003-S20
 */
export function informationGraph<Name extends DimensionName>(
  columns: Readonly<Record<Name, Float64Array>>,
  target: Float64Array,
  { bins = 3, outcome = "outcome" }: InformationGraphOptions = {},
): CausalGraph {
  const names = Object.keys(columns) as Name[];
  const states = Object.fromEntries(names.map((name) => [name, rankStates(columns[name], bins)])) as Record<
    Name,
    Float64Array
  >;
  const told = toldAboutTarget(names, states, rankStates(target, bins), bins);
  const chance = (bins - 1) ** 2 / target.length;
  const shared = names.flatMap((name, i) =>
    names
      .slice(i + 1)
      .map((other): EdgeTuple => [name, other, discreteMutualInformation(states[name], states[other]).nats])
      .filter(([, , nats]) => nats! > chance),
  );
  return causalGraph(
    [...names, outcome],
    [...shared, ...names.filter((name) => told[name] > 0).map((name): EdgeTuple => [name, outcome, told[name]])],
  );
}

/** Bits that each dimension tells about the target, alone or with one other; a term counts for its members in equal parts. */
function toldAboutTarget<Name extends string>(
  names: readonly Name[],
  states: Readonly<Record<Name, Float64Array>>,
  target: Float64Array,
  bins: number,
): Record<Name, number> {
  const told = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  const { atoms } = surdOfTarget(target, states, { bins, maxOrder: Math.min(2, names.length) });
  for (const { agents, bits } of atoms) {
    for (const agent of agents) told[names[agent - 1]!] += bits / agents.length;
  }
  return told;
}

/** States 0..bins-1 of nearly equal counts, by the middle rank of each value, so that equal values share a state. */
function rankStates(values: Float64Array, bins: number): Float64Array {
  const sorted = Float64Array.from(values).sort();
  const middle = new Map<number, number>();
  for (let start = 0; start < sorted.length;) {
    let end = start;
    while (end < sorted.length && sorted[end] === sorted[start]) end++;
    middle.set(sorted[start]!, (start + end) / 2 / sorted.length);
    start = end;
  }
  return values.map((value) => Math.min(bins - 1, Math.floor(bins * middle.get(value)!)));
}
