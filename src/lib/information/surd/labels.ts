import type { SurdKind, SurdResult } from "./types";

/** Largest number of agents: a set of agents is a bit mask of 32 bits. */
export const MAX_AGENTS = 30;

/** 1-based numbers of the agents in a set. */
export function members(mask: number): number[] {
  const numbers: number[] = [];
  for (let i = 0; i < MAX_AGENTS; i++) if ((mask >> i) & 1) numbers.push(i + 1);
  return numbers;
}

/** Number of agents in a set. */
export function sizeOf(mask: number): number {
  let size = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) size++;
  return size;
}

/** All sets of 1 ... maxOrder out of `count` agents, by size, then lexicographically. */
export function subsets(count: number, maxOrder: number): Int32Array {
  const masks: number[] = [];
  const extend = (mask: number, next: number, missing: number): void => {
    if (missing === 0) masks.push(mask);
    else for (let i = next; i <= count - missing; i++) extend(mask | (1 << i), i + 1, missing - 1);
  };
  for (let size = 1; size <= maxOrder; size++) extend(0, 0, size);
  return Int32Array.from(masks);
}

/** Kind of the term that a set of agents gets when its information is shared alike. */
export function redundancyKind(mask: number): SurdKind {
  return (mask & (mask - 1)) === 0 ? "unique" : "redundant";
}

const letters: Readonly<Record<SurdKind, string>> = { redundant: "R", unique: "U", synergistic: "S" };

/** Stable name of a term: "U1", "R12", "S13"; numbers are set apart by commas where one has two digits. */
export function atomLabel(kind: SurdKind, agents: readonly number[]): string {
  return letters[kind] + agents.join(agents.some((agent) => agent > 9) ? "," : "");
}

/** Amount of a term in bits; 0 where the result does not list it. */
export function surdBits(result: SurdResult, label: string): number {
  return result.atoms.find((atom) => atom.label === label)?.bits ?? 0;
}

/** Share of a term in the result's normaliser; 0 where the result does not list it. */
export function surdShare(result: SurdResult, label: string): number {
  return result.atoms.find((atom) => atom.label === label)?.share ?? 0;
}
