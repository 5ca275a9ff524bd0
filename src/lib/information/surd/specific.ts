import { marginal, type Joint } from "./joint";
import { informationByState, stateTotals, type Correction } from "./kernel";
import { subsets } from "./labels";

/** What every set of agents tells about every state of the target. */
export interface SpecificInformation {
  /** Number of agents. */
  readonly agents: number;
  /** Sets of agents, bit i for agent i + 1, by size, then lexicographically. */
  readonly masks: Int32Array;
  /** i(t; A) in bits: [set][state of the target]. */
  readonly bits: Float64Array;
  /** Probability p(t) of each state of the target. */
  readonly probabilities: Float64Array;
  /** Entropy of the target, bits. */
  readonly entropy: number;
  /** I(T; all agents), bits, from the full joint. */
  readonly information: number;
  /** Number of occupied joint states of target and agents. */
  readonly occupiedCells: number;
}

/**
 * Specific information i(t; A) = sum_a p(a|t) log2[p(t|a) / p(t)] of all sets of up to `maxOrder` agents.
 *
 * Marginals are made each from one with one agent more, so that large tables are read once; when an order limit leaves the
 * larger sets out, those of the highest order come straight from the full joint. At most one chain of tables is alive.
 *
 * @see Martinez-Sanchez et al. 2024, doi 10.1038/s41467-024-53373-4. DeWeese and Meister 1999.
 */
export function specificInformation(
  joint: Joint,
  maxOrder: number,
  correction: Correction = "none",
): SpecificInformation {
  const count = joint.agents.length;
  const totals = stateTotals(joint);
  const masks = subsets(count, maxOrder);
  const rowOf = new Map(Array.from(masks, (mask, row) => [mask, row]));
  const bits = new Float64Array(masks.length * joint.states);
  const record = (table: Joint): void => {
    const row = rowOf.get(table.agents.reduce((mask, agent) => mask | (1 << agent), 0))!;
    bits.set(informationByState(table, totals, correction), row * joint.states);
  };
  for (const root of roots(joint, maxOrder)) descend(root, count, record);

  const probabilities = totals.weights.map((weight) => weight / totals.sum);
  return {
    agents: count,
    masks,
    bits,
    probabilities,
    entropy: entropyBits(probabilities),
    information: dot(probabilities, informationByState(joint, totals, correction)),
    occupiedCells: joint.kind === "sparse" ? joint.cell.length : joint.weights.reduce((n, w) => (w > 0 ? n + 1 : n), 0),
  };
}

/** The tables that all others come from: the full one, or all of the highest order. */
function* roots(joint: Joint, maxOrder: number): Generator<Joint> {
  const count = joint.agents.length;
  if (maxOrder >= count) yield joint;
  else {
    for (const mask of subsets(count, maxOrder)) {
      const kept = joint.agents.filter((agent) => (mask >> agent) & 1);
      if (kept.length === maxOrder) yield marginal(joint, kept);
    }
  }
}

/**
 * Visits a table and those it is the parent of. The parent of a set has, besides, the last agent that the set lacks; so each
 * set is made once, and a table's children lack one of the agents of its unbroken run at the end.
 */
function descend(table: Joint, count: number, visit: (table: Joint) => void): void {
  visit(table);
  const { agents } = table;
  if (agents.length === 1) return;
  for (let place = agents.length - 1; place >= 0; place--) {
    if (agents[place] !== count - agents.length + place) break;
    const kept = agents.map((_, i) => i).filter((i) => i !== place);
    descend(marginal(table, kept), count, visit);
  }
}

/** Entropy of a distribution, bits. */
export function entropyBits(probabilities: Float64Array): number {
  return probabilities.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
}

/** Sum of products. */
export function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}
