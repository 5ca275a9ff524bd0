import type * as zod from "zod";
import { lazily, once } from "../../lazy";

const schema = once(() => {
  const { z } = lazily("zod") as typeof zod;
  return z.object({
    total_items: z.int().min(1),
    chunk_size: z.int().min(1),
    num_chunks: z.int().min(1),
    chunks: z.array(z.object({ file: z.string(), num_items: z.int().min(0) })),
  });
});

/** What the original code base recorded of its store of embeddings, and what follows for its size. */
export interface RecordedStore {
  readonly items: number;
  /** Items of each chunk. */
  readonly chunkItems: readonly number[];
  /** Endings of the chunks' file names; "json" is text without compression. */
  readonly endings: readonly string[];
  /** Bytes of fp32 for what an item is stored as: a list of vectors, each padded and repeated. */
  readonly denseBytes: number;
  /** Bytes of fp32 for the numbers that differ. */
  readonly uniqueBytes: number;
}

/** How the original's code stores one item: 100 vectors of width 768, made of one vector of width 384. */
export const recordedItem = { vectors: 100, width: 768, uniqueWidth: 384 } as const;

/**
 * Reads the original's claude_api_preprocessing/embedded/metadata.json and works out what its store holds (001-E2, 001-T4).
 *
 * @throws Error for other JSON
 */
export function readRecordedStore(bytes: Uint8Array): RecordedStore {
  const parsed = schema().safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (!parsed.success)
    throw new Error(`metadata.json: ${parsed.error.issues[0]?.path.join(".")}: not the recorded store`);
  const { total_items: items, chunks } = parsed.data;
  return {
    items,
    chunkItems: chunks.map((chunk) => chunk.num_items),
    endings: [...new Set(chunks.map(({ file }) => file.slice(file.lastIndexOf(".") + 1)))],
    denseBytes: items * recordedItem.vectors * recordedItem.width * 4,
    uniqueBytes: items * recordedItem.uniqueWidth * 4,
  };
}

/** Mean bytes of a number as JSON text, comma included, for single-precision numbers written as the doubles they become. */
export function jsonBytesPerNumber(values: Float32Array): number {
  const text = JSON.stringify(Array.from(values));
  return (text.length - 1) / values.length;
}
