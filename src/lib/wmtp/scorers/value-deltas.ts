import { mean } from "../../statistics";
import { gather, stateCells } from "./cells";
import type { ScorerInput } from "./scorer";

/** Changes of value at the valid tokens of a batch. */
export interface ValueDeltas {
  /** One a valid token. */
  readonly deltas: Float64Array;
  /** Their mean. */
  readonly average: number;
}

/**
 * δ_t = V(s_t) - γ V(s_(t-1)). The state before is that of the last unmasked token, or of the first token of the text, so that
 * no masked value enters.
 */
export function valueDeltas(where: string, input: ScorerInput, discount: number): ValueDeltas {
  const { places, shape } = stateCells(where, input);
  const values = gather(where, input, "values", { places, shape });
  const length = input.ids.shape[1];
  const changes = values.map((value, i) => (i > 0 ? value - discount * values[i - 1]! : 0));
  const deltas = changes.filter((_, i) => places[i]! % length > 0);
  return { deltas, average: mean(deltas) };
}
