import { words } from "../../data";

/**
 * Words for surroundings: weather, noise, dirt, traffic, crowds, work and home. Ours; the paper names no list.
 *
 * @see 000-S19
 */
export const surroundings: ReadonlySet<string> = new Set(
  `weather rain winter cold heat dark noise noisy loud smoke dirty dirt trash garbage pollution traffic crowd crowded city
  street neighborhood apartment house home office work job school hospital prison climate flood fire storm environment`.split(
    /\s+/,
  ),
);

/** Whether a text speaks of surroundings. */
export function speaksOfSurroundings(text: string): boolean {
  return words(text).some((word) => surroundings.has(word.toLowerCase()));
}

/** A share of a label that moves to other classes. */
export interface Injection {
  /** In [0, 1]. */
  readonly share: number;
  /** Classes among which the share is split. */
  readonly into: readonly number[];
}

/** Moves a share of a row's probability to other classes, in place. The row still sums to 1. */
export function injectLabels(row: Float32Array, { share, into }: Injection): void {
  for (let k = 0; k < row.length; k++) row[k] = row[k]! * (1 - share);
  for (const k of into) row[k] = row[k]! + share / into.length;
}
