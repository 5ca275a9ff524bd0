import { sizeOf } from "./labels";
import type { SpecificInformation } from "./specific";

/** Values of specific information closer than this are taken as equal, bits. */
export const TIE_TOLERANCE = 1e-10;

/** One step of the decomposition: at a state of the target, a set of agents adds to what a lower-ranked one tells. */
export interface Increment {
  /** State of the target. */
  readonly state: number;
  /** Whether the amount is shared by `atom` (redundant or unique) or made by it (synergistic). */
  readonly shared: boolean;
  /** Agents that the amount is credited to. */
  readonly atom: number;
  /** The set whose specific information is reached. */
  readonly upper: number;
  /** The set that was reached before; 0 for none. */
  readonly lower: number;
  /** p(t) times the difference, bits. */
  readonly bits: number;
  /** Other sets of the same size that reach the same value, so that the credit could be theirs. */
  readonly rivals: readonly number[];
}

/**
 * Redundant, unique and synergistic increments of every state of the target.
 *
 * At each state, a set that tells less than the best smaller one adds nothing and is set to 0; the rest is sorted again. Up
 * the order, the step to a single agent is common to all agents that have not been passed yet, and the step to a larger set is
 * that set's synergy. Ties are broken by size, then lexicographically.
 *
 * @see Martinez-Sanchez et al. 2024; our `shared` increments sum to their I_R, the others to I_S.
 */
export function increments(information: SpecificInformation): Increment[] {
  const { masks, bits, probabilities, agents } = information;
  const states = probabilities.length;
  const sizes = masks.map(sizeOf);
  const out: Increment[] = [];
  for (let t = 0; t < states; t++) {
    if (probabilities[t] === 0) continue;
    const values = Float64Array.from(masks, (_, set) => bits[set * states + t]!);
    exclude(values, sizes);
    climb(values, masks, sizes, agents, (step) => {
      out.push({ ...step, state: t, bits: step.bits * probabilities[t]! });
    });
  }
  return out;
}

/** Sets to 0 what lies below the best value of any smaller set. `values` are by size. */
function exclude(values: Float64Array, sizes: Int32Array): void {
  let best = 0;
  let bestOfSize = 0;
  let size = 1;
  for (let set = 0; set < values.length; set++) {
    if (sizes[set] !== size) {
      size = sizes[set]!;
      best = Math.max(best, bestOfSize);
      bestOfSize = 0;
    }
    if (values[set]! < best - TIE_TOLERANCE) values[set] = 0;
    bestOfSize = Math.max(bestOfSize, values[set]!);
  }
}

type Step = Omit<Increment, "state">;

/** Walks up the sorted values of one state, group of equal values by group. */
function climb(
  values: Float64Array,
  masks: Int32Array,
  sizes: Int32Array,
  agents: number,
  emit: (step: Step) => void,
): void {
  let waiting = 2 ** agents - 1;
  let reached = 0;
  let lower = 0;
  for (const group of tiedGroups(values)) {
    const first = group[0]!;
    const mask = masks[first]!;
    const top = values[group.reduce((best, set) => (values[set]! > values[best]! ? set : best))]!;
    const shared = sizes[first] === 1;
    const rivals = shared ? [] : group.slice(1).filter((set) => sizes[set] === sizes[first]);
    if (top > reached) {
      const atom = shared ? waiting : mask;
      emit({ shared, atom, upper: mask, lower, bits: top - reached, rivals: rivals.map((set) => masks[set]!) });
      reached = top;
    }
    for (const set of group) if (sizes[set] === 1) waiting &= ~masks[set]!;
    if (reached > TIE_TOLERANCE) lower = mask;
  }
}

/** Sets in ascending order of value; those within the tolerance of a group's smallest stand together, by size and number. */
function tiedGroups(values: Float64Array): number[][] {
  const order = Array.from(values, (_, set) => set).sort((a, b) => values[a]! - values[b]! || a - b);
  const groups: number[][] = [];
  let floor = -Infinity;
  for (const set of order) {
    if (values[set]! - floor <= TIE_TOLERANCE) groups.at(-1)!.push(set);
    else {
      groups.push([set]);
      floor = values[set]!;
    }
  }
  return groups.map((group) => group.sort((a, b) => a - b));
}
