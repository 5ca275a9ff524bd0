import type { Stream } from "../random";

/**
 * A seed for a tfjs function that takes one, drawn from a stream. It is never 0, which tfjs reads as "unseeded".
 *
 * @returns a whole number from 1 to 2^31 - 1
 */
export function toTfSeed(stream: Stream): number {
  return 1 + stream.integer(2 ** 31 - 1);
}
