import { expect, it } from "vitest";
import { bytePairTokenizer, characterTokenizer, requireSameVocabulary } from "../../../src/lib/wmtp";

it("accepts tokenizers that give every id one meaning", () => {
  expect(() => {
    requireSameVocabulary(characterTokenizer("abc"), characterTokenizer("cabba"));
  }).not.toThrow();
});

it("names both vocabularies where their sizes differ, and the first id that means something else", () => {
  expect(() => {
    requireSameVocabulary(characterTokenizer("abc"), bytePairTokenizer(["abc"], { size: 300 }));
  }).toThrow(/vocabulary: expected characters 3 \(3 tokens\), got r50k_base \d+ \(\d+ tokens\)/);
  expect(() => {
    requireSameVocabulary(characterTokenizer("abc"), characterTokenizer("abd"));
  }).toThrow('id 2 is "c" there and "d" here');
});
