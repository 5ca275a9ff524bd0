import { increments, TIE_TOLERANCE, type Increment } from "./decompose";
import { atomLabel, members, redundancyKind } from "./labels";
import { dot, type SpecificInformation } from "./specific";
import type { SubsetInformation, SurdAgent, SurdAtom, SurdKind, SurdResult, SurdTie } from "./types";

/** What a result says besides the numbers. */
export interface Description {
  readonly target: string;
  readonly agents: readonly SurdAgent[];
  readonly samples: number;
  /** Whether bias was taken off, so that shares refer to the sum of the atoms. */
  readonly corrected: boolean;
}

/** Adds up the increments and names them. */
export function assemble(information: SpecificInformation, description: Description): SurdResult {
  const steps = increments(information);
  const mutualInformation = subsetInformation(information);
  const { entropy } = information;
  const explained = steps.reduce((sum, step) => sum + step.bits, 0);
  const normaliser = description.corrected
    ? explained
    : mutualInformation.reduce((best, { bits }) => Math.max(best, bits), 0);
  return {
    target: description.target,
    agents: description.agents,
    atoms: atoms(steps, normaliser),
    mutualInformation,
    entropy,
    information: information.information,
    leak: unexplained(explained, entropy),
    leakOfAll: unexplained(information.information, entropy),
    normaliser,
    samples: description.samples,
    occupiedCells: information.occupiedCells,
    ties: ties(steps),
  };
}

/** Share of an entropy that information leaves open; 0 where there is nothing to explain. */
function unexplained(bits: number, entropy: number): number {
  return entropy > 0 ? Math.min(1, Math.max(0, 1 - bits / entropy)) : 0;
}

function subsetInformation({ masks, bits, probabilities }: SpecificInformation): SubsetInformation[] {
  const states = probabilities.length;
  return Array.from(masks, (mask, set) => ({
    agents: members(mask),
    bits: dot(probabilities, bits.subarray(set * states, (set + 1) * states)),
  }));
}

/** Kind of the term that an increment belongs to. */
export function kindOf({ shared, atom }: Pick<Increment, "shared" | "atom">): SurdKind {
  return shared ? redundancyKind(atom) : "synergistic";
}

/** Terms up to here are rounding error of what is 0, bits. */
const ROUNDING = 1e-12;

const kindOrder: readonly SurdKind[] = ["unique", "redundant", "synergistic"];

function atoms(steps: readonly Increment[], normaliser: number): SurdAtom[] {
  const sums = new Map<string, { kind: SurdKind; agents: number[]; bits: number }>();
  for (const step of steps) {
    const agents = members(step.atom);
    const kind = kindOf(step);
    const label = atomLabel(kind, agents);
    const sum = sums.get(label) ?? { kind, agents, bits: 0 };
    sum.bits += step.bits;
    sums.set(label, sum);
  }
  return [...sums]
    .filter(([, { bits }]) => bits > ROUNDING)
    .map(([label, sum]) => ({ label, ...sum, share: normaliser > 0 ? sum.bits / normaliser : 0 }))
    .sort((a, b) => kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) || compareAgents(a.agents, b.agents));
}

/** By number of agents, then lexicographically. */
function compareAgents(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const place = a.findIndex((agent, i) => agent !== b[i]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

function ties(steps: readonly Increment[]): SurdTie[] {
  const found = new Map<string, SurdTie>();
  for (const { atom, rivals, bits } of steps) {
    if (rivals.length === 0 || bits <= TIE_TOLERANCE) continue;
    const chosen = atomLabel("synergistic", members(atom));
    const tied = rivals.map((rival) => atomLabel("synergistic", members(rival)));
    const key = [chosen, ...tied].join(" ");
    found.set(key, { chosen, tied, bits: bits + (found.get(key)?.bits ?? 0) });
  }
  return [...found.values()];
}
