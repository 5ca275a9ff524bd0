import { requireFinite } from "../../arguments";
import { permutation, shuffled, type Stream } from "../../random";

/** How much more often bad outcomes are shown. */
export interface CurriculumOptions {
  /** Share of bad items that are shown once more in an epoch, in [0, 1]; default .3, as printed. */
  readonly more?: number;
  /** Of the epoch: each epoch draws anew which are repeated. */
  readonly stream: Stream;
}

/**
 * One epoch of the risk curriculum: every item once, and a share of the bad ones once more, in random order.
 *
 * @param isBad by item
 * @returns indices of items
 * @see 000-S17
 */
export function riskCurriculum(isBad: readonly boolean[], { more = 0.3, stream }: CurriculumOptions): Int32Array {
  requireFinite("more", more, { min: 0, max: 1 });
  const bad = isBad.flatMap((one, i) => (one ? [i] : []));
  const order = permutation(stream.split("again"), bad.length).subarray(0, Math.round(more * bad.length));
  const again = Array.from(order, (place) => bad[place]!);
  return Int32Array.from(shuffled(stream.split("order"), [...isBad.keys(), ...again]));
}
