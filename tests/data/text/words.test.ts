import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { words } from "../../../src/lib/data/text/words";

describe("words", () => {
  it.each([
    [
      "lower-cases, keeps inner apostrophes and numbers",
      "I DON'T know, 42 of them.",
      ["i", "don't", "know", "42", "of", "them"],
    ],
    ["keeps Korean words whole, with their laughter apart from marks", "정말 좋아요~ㅋㅋ", ["정말", "좋아요", "ㅋㅋ"]],
    ["keeps pictograms one by one and runs of ! and ?", "no!! 😀😀 why?", ["no", "!!", "😀", "😀", "why", "?"]],
    ["drops quotes around words", "'quoted' \"words\"", ["quoted", "words"]],
    ["keeps a letter with its marks together", "q\u0323x", ["q\u0323x"]],
    ["finds none in a text without any", " .,-", []],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it("finds again, in the words that it found, the same words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const found = words(text);
        expect(words(found.join(" "))).toEqual(found);
      }),
    );
  });
});
