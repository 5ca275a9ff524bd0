import type * as zod from "zod";
import { lazily, once } from "../../lazy";

const schema = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const count = z.int().min(0);
  const entry = z.strictObject({
    index: count,
    begin: count,
    end: count,
    file: z.string().regex(/^chunk_\d{5,}\.npz$/),
    bytes: count,
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  });
  return z.strictObject({
    /** Version of this schema. */
    version: z.literal(1),
    items: count,
    width: count,
    chunkSize: count,
    codec: z.enum(["fp32", "fp32-shuffled", "fp16", "bf16", "int8"]),
    deflate: z.boolean(),
    /** Whatever names what was embedded and how: a hash of the texts, a seed. */
    source: z.string(),
    /** Chunks that have been written, by index. */
    chunks: z.array(entry),
  });
});

type Manifest = zod.infer<ReturnType<typeof schema>>;

/** A chunk that has been written: its items, file, size in bytes and SHA-256. */
export type ChunkEntry = Readonly<Manifest["chunks"][number]>;

/** What a folder of chunks holds (001-T4). */
export type ChunkManifest = Readonly<Omit<Manifest, "chunks">> & { readonly chunks: readonly ChunkEntry[] };

/** File name of the manifest beside the chunks. */
export const manifestFile = "manifest.json";

/** File name of a chunk: "chunk_00003.npz". */
export function chunkFile(index: number): string {
  return `chunk_${String(index).padStart(5, "0")}.npz`;
}

/** Reads a manifest. Throws Error that says which key is wrong. */
export function parseChunkManifest(bytes: Uint8Array): ChunkManifest {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Error(`${manifestFile}: expected JSON, got other or damaged bytes`, { cause: error });
  }
  const parsed = schema().safeParse(json);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new Error(`${manifestFile}: ${issue?.path.join(".") ?? ""}: ${issue?.message ?? "not a manifest"}`);
}

/** A manifest as the bytes of its file. */
export function chunkManifestBytes(manifest: ChunkManifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, undefined, 2)}\n`);
}
