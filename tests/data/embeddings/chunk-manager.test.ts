import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import {
  codecs,
  EmbeddingChunkManager,
  embedTexts,
  folderStorage,
  memoryStorage,
  type ChunkRange,
  type ChunkStorage,
} from "../../../src/lib/data/embeddings";
import { gaussianMatrix } from "../../support/embeddings";

const width = 8;
const all = gaussianMatrix(25, width).values;
const embed = ({ begin, end }: ChunkRange): Float32Array => all.slice(begin * width, end * width);
const small = { chunkSize: 10, width };

/** A storage with three chunks of ten, ten and five items, and how to damage it. */
function built(): { storage: ChunkStorage & { remove(file: string): void }; manager: EmbeddingChunkManager } {
  const files = new Map<string, Uint8Array>();
  const storage = {
    read: (file: string) => files.get(file),
    write: (file: string, bytes: Uint8Array) => void files.set(file, bytes),
    remove: (file: string) => void files.delete(file),
  };
  const manager = new EmbeddingChunkManager(storage, small);
  manager.build(25, embed);
  return { storage, manager };
}

describe("EmbeddingChunkManager", () => {
  it("cuts 10,460 items of width 768 into 11 chunks that give the vectors back", () => {
    const texts = Array.from({ length: 10_460 }, (_, i) => `${i}`);
    const manager = new EmbeddingChunkManager(memoryStorage(), { codec: "int8", deflate: false });
    const { manifest } = manager.build(10_460, ({ begin, end }) => embedTexts(texts.slice(begin, end)));
    expect(manifest.chunks.map(({ begin, end }) => end - begin)).toEqual([...Array<number>(10).fill(1000), 460]);
    const last = manager.read(10).values.subarray(459 * 768);
    embedTexts(["10459"]).forEach((value, i) => {
      expect(Math.abs(value - last[i]!)).toBeLessThan(0.01);
    });
  });

  it.each(Object.values(codecs).flatMap(({ name }) => [true, false].map((deflate) => [name, deflate] as const)))(
    "stores by %s (deflate %s) and reads within the codec's bound",
    (codec, deflate) => {
      const manager = new EmbeddingChunkManager(memoryStorage(), { ...small, codec, deflate });
      manager.build(25, embed);
      for (const { range, matrix } of manager.chunks()) {
        matrix.values.forEach((value, i) => {
          const original = all[range.begin * width + i]!;
          expect(Math.abs(value - original)).toBeLessThanOrEqual(codecs[codec].errorBound(original, 4));
        });
      }
    },
  );

  it("builds nothing twice", () => {
    const { manager } = built();
    const again = manager.build(25, () => {
      throw new Error("not needed");
    });
    expect(again).toMatchObject({ kept: [0, 1, 2], built: [], faults: [] });
  });

  it("rebuilds a lost chunk and no other, to the same hash", () => {
    const { storage, manager } = built();
    const before = manager.manifest;
    storage.remove("chunk_00001.npz");
    const again = manager.build(25, embed);
    expect(again).toMatchObject({ kept: [0, 2], built: [1], manifest: before });
    expect(again.faults).toMatchObject([{ chunk: 1, kind: "lost", expected: before!.chunks[1]!.sha256 }]);
  });

  it("names a corrupt chunk with both hashes, and rebuilds only that", () => {
    const { storage, manager } = built();
    const bytes = Uint8Array.from(storage.read("chunk_00002.npz")!);
    bytes[60] = bytes[60]! ^ 1;
    storage.write("chunk_00002.npz", bytes);
    const { expected, came, message } = manager.check()[0]!;
    expect(message).toBe(`chunk 2 (chunk_00002.npz): expected sha256 ${expected}, got ${came}`);
    expect(came).toMatch(/^[0-9a-f]{64}$/);
    expect(came).not.toBe(expected);
    expect(() => manager.read(2)).toThrow(message);
    expect(manager.read(0).rows).toBe(10);
    expect(manager.build(25, embed)).toMatchObject({ built: [2], faults: [{ kind: "corrupt" }] });
    expect(manager.check()).toEqual([]);
  });

  it("goes on where a build was killed", () => {
    const storage = memoryStorage();
    const manager = new EmbeddingChunkManager(storage, small);
    const dies = (range: ChunkRange): Float32Array => {
      if (range.index === 2) throw new Error("killed");
      return embed(range);
    };
    expect(() => manager.build(25, dies)).toThrow("killed");
    expect(manager.build(25, embed)).toMatchObject({ kept: [0, 1], built: [2] });
  });

  it("gives the same bytes in whatever order the chunks are built", () => {
    const { storage, manager } = built();
    const whole = built().manager.manifest;
    ["chunk_00000.npz", "chunk_00001.npz"].forEach((file) => {
      storage.remove(file);
    });
    expect(manager.build(25, embed).manifest).toEqual(whole);
  });

  it("refuses NaN by row and column of all items, and keeps the chunks before it", () => {
    const manager = new EmbeddingChunkManager(memoryStorage(), small);
    const broken = (range: ChunkRange): Float32Array => {
      const values = embed(range);
      if (range.index === 1) values[3 * width + 2] = NaN;
      return values;
    };
    expect(() => manager.build(25, broken)).toThrow("got NaN in row 13, column 2");
    expect(manager.manifest?.chunks).toHaveLength(1);
  });

  it("refuses a wrong number of rows, of items, and chunks of another source, width or codec", () => {
    const { storage, manager } = built();
    expect(() => new EmbeddingChunkManager(memoryStorage(), small).build(25, () => new Float32Array(width))).toThrow(
      "chunk 0: expected 10 rows, got 1",
    );
    expect(() => manager.build(26, embed)).toThrow("items: expected 26, got 25");
    expect(() => new EmbeddingChunkManager(storage, { ...small, source: "b" }).build(25, embed)).toThrow("source");
    expect(() => new EmbeddingChunkManager(storage, { ...small, codec: "int8" }).check()).toThrow(
      "codec: expected int8, got fp32",
    );
  });

  it("refuses reading what was never built", () => {
    expect(() => new EmbeddingChunkManager(memoryStorage()).read(0)).toThrow(
      "expected chunks that were built, got none",
    );
    expect(() => built().manager.read(7)).toThrow("chunk: expected one of 3 that were built, got 7");
    expect(() => new EmbeddingChunkManager(memoryStorage(), { width: 0 })).toThrow("width");
  });

  it("holds one chunk in memory, however many there are", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const folder = mkdtempSync(path.join(tmpdir(), "red-heart-chunks-"));
    try {
      const options = { chunkSize: 500, width: 256, deflate: false };
      const manager = new EmbeddingChunkManager(folderStorage(folder), options);
      manager.build(20 * 500, ({ index }) => gaussianMatrix(500, 256, index).values);
      const chunkBytes = 500 * 256 * 4;
      // Buffers are given back by a thread of their own, some time after the collection.
      for (let i = 0; i < 5; i++) {
        collect();
        await new Promise((done) => setTimeout(done, 20));
      }
      const before = process.memoryUsage().arrayBuffers;
      let peak = 0;
      let sum = 0;
      for (const { matrix } of manager.chunks()) {
        sum += matrix.values[0]!;
        collect();
        peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
      }
      expect(Number.isFinite(sum)).toBe(true);
      expect(peak).toBeGreaterThanOrEqual(0.9 * chunkBytes);
      expect(peak).toBeLessThan(4.5 * chunkBytes);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
