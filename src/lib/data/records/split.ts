import { requireFinite } from "../../arguments";
import { hashText } from "../text/hash";

/** The parts of a data set. */
export interface Split<T> {
  readonly train: T[];
  readonly validation: T[];
  readonly test: T[];
}

/** How to share a data set out. */
export interface SplitOptions {
  /** Share of the validation part, in [0, 1]. Default 0.1. */
  readonly validation?: number;
  /** Share of the test part, in [0, 1]; training gets the rest. Default 0.1. */
  readonly test?: number;
  /** Seed of the hash: another seed, another split. Default 0. */
  readonly seed?: number;
}

/**
 * Splits items by a hash of their key, so that each item's part depends on nothing but its own key: adding, removing or
 * reordering items never moves another one from training to test, and items with one key (copies of a text) stay together.
 * The parts' sizes are the shares only in expectation.
 *
 * @param key an id, or the normalised text where copies matter
 * @throws RangeError unless the shares are in [0, 1] and sum to at most 1
 * @see 003-S26, 003-S27
 */
export function splitByHash<T>(items: readonly T[], key: (item: T) => string, options: SplitOptions = {}): Split<T> {
  const { validation = 0.1, test = 0.1, seed = 0 } = options;
  requireFinite("validation", validation, { min: 0, max: 1 });
  requireFinite("test", test, { min: 0, max: 1 - validation });
  const split: Split<T> = { train: [], validation: [], test: [] };
  for (const item of items) {
    const place = hashText(key(item), seed) / 2 ** 32;
    const part = place < test ? split.test : place < test + validation ? split.validation : split.train;
    part.push(item);
  }
  return split;
}
