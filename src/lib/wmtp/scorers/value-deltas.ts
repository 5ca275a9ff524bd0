import { mean } from "../../statistics";
import { gather, tokenCells, type Cells } from "./cells";
import type { ScorerInput } from "./scorer";

/** Changes of value at the entries of a batch. */
export interface ValueDeltas {
  /** One a valid token; where a text has no unmasked token before it, the mean of the others. */
  readonly deltas: Float64Array;
  /** Mean of the deltas that exist; undefined if none does. */
  readonly average: number | undefined;
}

/**
 * δ_t = V(s_t) - γ V(s_(t-1)), with the last unmasked token before as predecessor, so that no masked value enters.
 *
 * @param cells the valid tokens
 */
export function valueDeltas(where: string, input: ScorerInput, cells: Cells, discount: number): ValueDeltas {
  const states = tokenCells(where, input, { first: true });
  const values = gather(where, input, "values", states);
  const length = input.ids.shape[1];
  const deltaAt = new Map<number, number>();
  for (let i = 1; i < states.places.length; i++) {
    const [before, place] = [states.places[i - 1]!, states.places[i]!];
    const sameText = Math.floor(before / length) === Math.floor(place / length);
    if (sameText) deltaAt.set(place, values[i]! - discount * values[i - 1]!);
  }
  const average = deltaAt.size > 0 ? mean([...deltaAt.values()]) : undefined;
  return { deltas: Float64Array.from(cells.places, (place) => deltaAt.get(place) ?? average ?? 0), average };
}
