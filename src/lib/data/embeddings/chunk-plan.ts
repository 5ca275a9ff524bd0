import { requireInteger } from "../../arguments";

/** Items `begin` to `end`, the end excluded, as one chunk. */
export interface ChunkRange {
  readonly index: number;
  readonly begin: number;
  readonly end: number;
}

/**
 * Cuts items into chunks of one size and a rest: 10,460 items into ten of 1,000 and one of 460 (001-T4).
 *
 * @param chunkSize items of a full chunk; default 1,000
 * @throws RangeError for no items, or a size below 1
 */
export function planChunks(items: number, chunkSize = 1000): ChunkRange[] {
  requireInteger("items", items, { min: 1 });
  requireInteger("chunkSize", chunkSize, { min: 1 });
  return Array.from({ length: Math.ceil(items / chunkSize) }, (_, index) => ({
    index,
    begin: index * chunkSize,
    end: Math.min(items, (index + 1) * chunkSize),
  }));
}
