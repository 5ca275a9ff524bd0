import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { characterNgrams, wordNgrams } from "../../../src/lib/data/text/ngrams";

describe("wordNgrams", () => {
  it("joins neighbours, the short runs first", () => {
    expect(wordNgrams(["a", "b", "c"], { min: 1, max: 2 })).toEqual(["a", "b", "c", "a b", "b c"]);
    expect(wordNgrams(["a"], { min: 2, max: 3 })).toEqual([]);
  });

  it("gives words - n + 1 runs of each length n", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("x", "y")), fc.integer({ min: 1, max: 4 }), (tokens, n) => {
        expect(wordNgrams(tokens, { min: n, max: n })).toHaveLength(Math.max(0, tokens.length - n + 1));
      }),
    );
  });
});

describe("characterNgrams", () => {
  it("frames each word and counts a short one once, as char_wb of scikit-learn does", () => {
    expect(characterNgrams("ab c", { min: 2, max: 4 })).toEqual([
      " a",
      "ab",
      "b ",
      " ab",
      "ab ",
      " ab ",
      " c",
      "c ",
      " c ",
    ]);
    expect(characterNgrams("c", { min: 4, max: 5 })).toEqual([" c "]);
  });

  it("counts code points, not halves of them", () => {
    expect(characterNgrams("😀", { min: 2, max: 2 })).toEqual([" 😀", "😀 "]);
  });

  it.each([
    [{ min: 0, max: 1 }, /min: .* got 0/],
    [{ min: 2, max: 1 }, /max: .* got 1/],
  ])("refuses %o", (range, message) => {
    expect(() => characterNgrams("a", range)).toThrow(message);
    expect(() => wordNgrams(["a"], range)).toThrow(message);
  });
});
