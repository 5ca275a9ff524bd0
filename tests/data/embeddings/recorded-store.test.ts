import { describe, expect, it } from "vitest";
import { jsonBytesPerNumber, readRecordedStore } from "../../../src/lib/data/embeddings";
import { describeCorpus } from "../../support/corpora";

const file = "claude_api_preprocessing/embedded/metadata.json";
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

describe("readRecordedStore", () => {
  it("works out what a store of two items takes, padded and repeated, and without the repetition", () => {
    const chunks = [
      { file: "chunk_0.json", num_items: 1 },
      { file: "chunk_1.npz", num_items: 1 },
    ];
    const store = readRecordedStore(bytes({ total_items: 2, chunk_size: 1, num_chunks: 2, chunks }));
    expect(store).toEqual({
      items: 2,
      chunkItems: [1, 1],
      endings: ["json", "npz"],
      denseBytes: 2 * 100 * 768 * 4,
      uniqueBytes: 2 * 384 * 4,
    });
  });

  it("names the key of a file that is another", () => {
    expect(() => readRecordedStore(bytes({ total_items: 0 }))).toThrow(
      "metadata.json: total_items: not the recorded store",
    );
  });
});

describeCorpus("red-heart-original", [file], ([text]) => {
  it("has 10,460 items in eleven files of JSON text", () => {
    const { items, chunkItems, endings } = readRecordedStore(new TextEncoder().encode(text));
    expect([items, chunkItems.length, chunkItems.at(-1), endings]).toEqual([10_460, 11, 460, ["json"]]);
  });
});

describe("jsonBytesPerNumber", () => {
  it("counts digits, signs and commas, not the brackets", () => {
    expect(jsonBytesPerNumber(Float32Array.of(1, -2, 30))).toBeCloseTo((2 + 3 + 3) / 3, 12);
  });

  it("finds the digits of a float written as a double: about twenty bytes for four", () => {
    expect(jsonBytesPerNumber(Float32Array.from({ length: 1000 }, (_, i) => Math.sin(i)))).toBeGreaterThan(18);
  });
});
