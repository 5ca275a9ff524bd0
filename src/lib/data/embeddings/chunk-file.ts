import { codecs, type CodecName } from "./codecs";
import type { EmbeddingMatrix } from "./matrix";
import { readNpz, writeNpz } from "./npz";

/** How a chunk is stored. */
export interface ChunkFormat {
  readonly codec: CodecName;
  readonly deflate: boolean;
}

/** A chunk as the bytes of an .npz file. Equal vectors give equal bytes. */
export function encodeChunk(matrix: EmbeddingMatrix, { codec, deflate }: ChunkFormat): Uint8Array {
  return writeNpz(codecs[codec].encode(matrix), deflate);
}

/** The vectors of an .npz file that {@link encodeChunk} made. Throws Error for anything else. */
export function decodeChunk(bytes: Uint8Array, codec: CodecName): EmbeddingMatrix {
  return codecs[codec].decode(readNpz(bytes));
}
