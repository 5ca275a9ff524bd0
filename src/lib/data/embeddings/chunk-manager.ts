import { requireInteger, requireOneOf } from "../../arguments";
import { hashOf } from "../locate";
import { decodeChunk, encodeChunk, type ChunkFormat } from "./chunk-file";
import {
  chunkFile,
  chunkManifestBytes,
  manifestFile,
  parseChunkManifest,
  type ChunkEntry,
  type ChunkManifest,
} from "./chunk-manifest";
import { planChunks, type ChunkRange } from "./chunk-plan";
import type { ChunkStorage } from "./chunk-storage";
import { codecs, type CodecName } from "./codecs";
import { embeddingMatrix, type EmbeddingMatrix } from "./matrix";

/** How embeddings are cut and stored. */
export interface ChunkOptions {
  /** Items of a full chunk; the paper's chunk_size. Default 1,000. */
  readonly chunkSize?: number;
  /** Coordinates of a vector; the paper's embedding_dim. Default 768. */
  readonly width?: number;
  /** Default "fp32". */
  readonly codec?: CodecName;
  /** The paper's compression_enabled. Default true. */
  readonly deflate?: boolean;
  /** Names what is embedded and how; chunks of another source are not taken for this one's. Default "". */
  readonly source?: string;
}

/** A chunk of the manifest whose file is not what was written. */
export interface ChunkFault {
  readonly chunk: number;
  readonly file: string;
  readonly kind: "lost" | "corrupt";
  /** SHA-256 that the manifest holds. */
  readonly expected: string;
  /** SHA-256 of what is there; undefined if nothing is. */
  readonly came: string | undefined;
  /** All of this as a sentence. */
  readonly message: string;
}

/** What {@link EmbeddingChunkManager.build} did. */
export interface BuildReport {
  readonly manifest: ChunkManifest;
  /** Chunks that were there and whole. */
  readonly kept: readonly number[];
  /** Chunks that were computed and written now. */
  readonly built: readonly number[];
  /** Chunks that were named in the manifest but lost or corrupt; each is among the built ones. */
  readonly faults: readonly ChunkFault[];
}

/** A chunk with its vectors. */
export interface LoadedChunk {
  readonly range: ChunkRange;
  readonly matrix: EmbeddingMatrix;
}

/**
 * Embeddings in chunks (001-S6, 001-S7): each is an .npz file that NumPy reads, with its SHA-256 in a manifest. The manifest is
 * written after every chunk, so that a build that was killed goes on where it was; a lost or corrupt chunk is built anew, and no
 * other. One chunk at a time is in memory. The paper's `create_chunks` and `compress_embeddings` are together {@link build}.
 */
export class EmbeddingChunkManager {
  readonly #storage: ChunkStorage;
  readonly #chunkSize: number;
  readonly #width: number;
  readonly #format: ChunkFormat;
  readonly #source: string;

  constructor(storage: ChunkStorage, options: ChunkOptions = {}) {
    const { chunkSize = 1000, width = 768, codec = "fp32", deflate = true, source = "" } = options;
    requireInteger("chunkSize", chunkSize, { min: 1 });
    requireInteger("width", width, { min: 1 });
    requireOneOf("codec", codec, Object.keys(codecs) as CodecName[]);
    this.#storage = storage;
    this.#chunkSize = chunkSize;
    this.#width = width;
    this.#format = { codec, deflate };
    this.#source = source;
  }

  /** The manifest, or undefined before anything was written. Throws Error if it is damaged or describes other chunks. */
  get manifest(): ChunkManifest | undefined {
    const bytes = this.#storage.read(manifestFile);
    if (bytes === undefined) return undefined;
    const manifest = parseChunkManifest(bytes);
    const wanted = { chunkSize: this.#chunkSize, width: this.#width, ...this.#format, source: this.#source };
    for (const [key, value] of Object.entries(wanted)) {
      const came = manifest[key as keyof typeof wanted];
      if (came !== value) throw new Error(`${manifestFile}: ${key}: expected ${value}, got ${came}`);
    }
    return manifest;
  }

  /**
   * Builds every chunk that is not there or not whole.
   *
   * @param items number of items; an earlier build with another number is refused
   * @param embed the vectors of a range of items, row by row, `[end - begin, width]`
   * @throws RangeError that names row and column of a NaN or infinite value; chunks before it stay
   */
  build(items: number, embed: (range: ChunkRange) => Float32Array): BuildReport {
    const earlier = this.manifest;
    if (earlier && earlier.items !== items) {
      throw new Error(`${manifestFile}: items: expected ${items}, got ${earlier.items}`);
    }
    const faults = earlier ? this.check() : [];
    const broken = new Set(faults.map(({ chunk }) => chunk));
    const whole = new Map(earlier?.chunks.map((entry) => [entry.index, entry]));
    broken.forEach((chunk) => whole.delete(chunk));
    const kept = [...whole.keys()];
    const missing = planChunks(items, this.#chunkSize).filter(({ index }) => !whole.has(index));
    let manifest = earlier ?? this.#manifestOf(items, []);
    for (const range of missing) {
      whole.set(range.index, this.#write(range, embed(range)));
      manifest = this.#manifestOf(items, [...whole.values()]);
      this.#storage.write(manifestFile, chunkManifestBytes(manifest));
    }
    return { manifest, kept, built: missing.map(({ index }) => index), faults };
  }

  /** Chunks of the manifest that are lost or corrupt. */
  check(): ChunkFault[] {
    return this.#required().chunks.flatMap((entry) => this.#load(entry).fault ?? []);
  }

  /**
   * One chunk.
   *
   * @throws RangeError for an index beyond the manifest; Error that names a lost or corrupt chunk, with both hashes
   */
  read(index: number): EmbeddingMatrix {
    const { chunks } = this.#required();
    const entry = chunks.find((candidate) => candidate.index === index);
    if (!entry) throw new RangeError(`chunk: expected one of ${chunks.length} that were built, got ${index}`);
    const { bytes, fault } = this.#load(entry);
    if (fault) throw new Error(fault.message);
    return decodeChunk(bytes, this.#format.codec);
  }

  /** Every chunk in order, one at a time: what was yielded before may be freed. Throws as {@link read}. */
  *chunks(): Generator<LoadedChunk, void> {
    for (const { index, begin, end } of this.#required().chunks) {
      yield { range: { index, begin, end }, matrix: this.read(index) };
    }
  }

  #required(): ChunkManifest {
    const manifest = this.manifest;
    if (!manifest) throw new Error(`${manifestFile}: expected chunks that were built, got none`);
    return manifest;
  }

  #manifestOf(items: number, entries: readonly ChunkEntry[]): ChunkManifest {
    const chunks = [...entries].sort((a, b) => a.index - b.index);
    const source = this.#source;
    return { version: 1, items, width: this.#width, chunkSize: this.#chunkSize, ...this.#format, source, chunks };
  }

  #write({ index, begin, end }: ChunkRange, values: Float32Array): ChunkEntry {
    const matrix = embeddingMatrix(values, this.#width, begin);
    if (matrix.rows !== end - begin) {
      throw new RangeError(`chunk ${index}: expected ${end - begin} rows, got ${matrix.rows}`);
    }
    const bytes = encodeChunk(matrix, this.#format);
    const file = chunkFile(index);
    this.#storage.write(file, bytes);
    return { index, begin, end, file, bytes: bytes.length, sha256: hashOf(bytes) };
  }

  #load({ index, file, sha256 }: ChunkEntry): { bytes: Uint8Array; fault?: ChunkFault } {
    const bytes = this.#storage.read(file);
    const came = bytes && hashOf(bytes);
    if (bytes && came === sha256) return { bytes };
    const fault: ChunkFault = {
      chunk: index,
      file,
      kind: bytes ? "corrupt" : "lost",
      expected: sha256,
      came,
      message: `chunk ${index} (${file}): expected sha256 ${sha256}, got ${came ?? "no file"}`,
    };
    return { bytes: bytes ?? new Uint8Array(), fault };
  }
}
