import { describe, expect, it } from "vitest";
import { parseChunkManifest, type ChunkManifest } from "../../../src/lib/data/embeddings";
import { chunkFile, chunkManifestBytes } from "../../../src/lib/data/embeddings/chunk-manifest";

const manifest: ChunkManifest = {
  version: 1,
  items: 3,
  width: 2,
  chunkSize: 2,
  codec: "int8",
  deflate: true,
  source: "three texts",
  chunks: [{ index: 0, begin: 0, end: 2, file: chunkFile(0), bytes: 300, sha256: "0".repeat(64) }],
};
const bytesOf = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

describe("parseChunkManifest", () => {
  it("reads what chunkManifestBytes wrote", () => {
    expect(parseChunkManifest(chunkManifestBytes(manifest))).toEqual(manifest);
  });

  it.each([
    ["other bytes", new TextEncoder().encode("{ half"), "expected JSON"],
    [
      "a path out of the folder",
      bytesOf({ ...manifest, chunks: [{ ...manifest.chunks[0], file: "../x.npz" }] }),
      "chunks.0.file",
    ],
    ["an unknown codec", bytesOf({ ...manifest, codec: "fp8" }), "codec"],
    ["an unknown key", bytesOf({ ...manifest, extra: 1 }), "extra"],
  ])("refuses %s", (_, bytes, message) => {
    expect(() => parseChunkManifest(bytes)).toThrow(message);
  });
});

describe("chunkFile", () => {
  it("names files so that they sort by index", () => {
    expect([chunkFile(3), chunkFile(10)]).toEqual(["chunk_00003.npz", "chunk_00010.npz"]);
  });
});
