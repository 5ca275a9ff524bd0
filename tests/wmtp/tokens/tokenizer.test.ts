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

it("tells apart tokens that are no text by themselves, which all decode to the same sign", () => {
  const [clocks, hearts] = [
    bytePairTokenizer(["🕐🕑🕒🕓"], { size: 257 }),
    bytePairTokenizer(["❤❤❤❤"], { size: 257 }),
  ] as const;
  expect([clocks.size, hearts.size]).toEqual([257, 257]);
  expect(clocks.decode([256])).toBe(hearts.decode([256]));
  expect(() => {
    requireSameVocabulary(clocks, hearts);
  }).toThrow(/id 256 is 0x[0-9a-f]+ there and 0x[0-9a-f]+ here/);
});
