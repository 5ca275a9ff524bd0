import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { embedTexts } from "../../../src/lib/data/embeddings";

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

/** Cosine of two texts (rows have length one). */
function likeness(first: string, second: string, seed = 1): number {
  const both = embedTexts([first, second], { seed });
  return dot(both.subarray(0, 768), both.subarray(768));
}

describe("embedTexts", () => {
  it("gives vectors row by row, each of length one", () => {
    const rows = embedTexts(["I am so happy today", "정말 행복한 하루였다", "no"], { width: 64, seed: 3 });
    expect(rows.length).toBe(3 * 64);
    for (let i = 0; i < 3; i++) {
      const row = rows.subarray(i * 64, i * 64 + 64);
      expect(dot(row, row)).toBeCloseTo(1, 6);
    }
  });

  it("gives the same numbers for the same seed, alone or among others, and other numbers for another seed", () => {
    const alone = embedTexts(["so it goes"], { seed: 5 });
    expect(embedTexts(["first", "so it goes"], { seed: 5 }).subarray(768)).toEqual(alone);
    expect(embedTexts(["so it goes"], { seed: 6 })).not.toEqual(alone);
  });

  it("keeps its numbers from version to version", () => {
    const row = embedTexts(["그래 it was"], { width: 6, seed: 0 });
    expect(Array.from(row, (value) => Number(value.toFixed(5)))).toMatchInlineSnapshot(`
      [
        -0.45997,
        -0.38361,
        -0.72696,
        0.32194,
        0.00887,
        0.09526,
      ]
    `);
  });

  it.each([
    ["I love this movie so much", "I really love that movie", "The invoice is due on Friday"],
    ["She was running home", "He runs home", "Quarterly taxation policy"],
    ["이 영화 정말 재미있었다", "영화가 참 재미있네요", "내일 세금을 내야 한다"],
    ["밥을 먹었다", "밥을 먹는다", "비가 내린다"],
  ])("puts '%s' nearer to '%s' than to '%s'", (text, near, far) => {
    for (let seed = 0; seed < 5; seed++) {
      expect(likeness(text, near, seed)).toBeGreaterThan(likeness(text, far, seed) + 0.06);
    }
  });

  it("sees inflected Korean forms as relatives although they share no word and few syllables", () => {
    expect(likeness("먹었다", "먹었어")).toBeGreaterThan(0.1);
  });

  it.each([1, 8])("has noise of about width^-1/2 between unrelated texts, with a spread of %i", (spread) => {
    const texts = Array.from({ length: 200 }, (_, i) => `w${i}a x${i}b y${i}c z${i}d`);
    const rows = embedTexts(texts, { seed: 2, spread, weights: { characters: 0 } });
    const row = (i: number): Float32Array => rows.subarray(i * 768, i * 768 + 768);
    let squares = 0;
    for (let i = 0; i < 200; i += 2) squares += dot(row(i), row(i + 1)) ** 2;
    expect(Math.sqrt((squares / 100) * 768)).toBeGreaterThan(0.7);
    expect(Math.sqrt((squares / 100) * 768)).toBeLessThan(1.3);
  });

  it("spreads a feature over that many coordinates", () => {
    const row = embedTexts(["word"], { spread: 20, weights: { characters: 0 } });
    expect(row.filter((value) => value !== 0).length).toBeGreaterThan(17);
  });

  it("takes no notice of case and of compatibility forms", () => {
    expect(embedTexts(["ＨＥＬＬＯ World"])).toEqual(embedTexts(["hello world"]));
  });

  it("gives zeros for a text without words, and nothing for no texts", () => {
    expect(embedTexts(["...", " \n"], { width: 4 })).toEqual(new Float32Array(8));
    expect(embedTexts([])).toEqual(new Float32Array(0));
  });

  it("reads any text without NaN", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const row = embedTexts([text], { width: 32 });
        expect(row.every(Number.isFinite)).toBe(true);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it("names a bad width, spread or weight", () => {
    expect(() => embedTexts([], { width: 0 })).toThrow("width: expected a whole number in [1, Infinity], got 0");
    expect(() => embedTexts([], { width: 8, spread: 9 })).toThrow("spread");
    expect(() => embedTexts([], { weights: { pair: -1 } })).toThrow("weights.pair");
  });
});
