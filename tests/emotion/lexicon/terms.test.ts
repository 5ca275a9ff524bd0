import { expect, it } from "vitest";
import { terms } from "../../../src/lib/emotion";

it("English words stand for themselves; numbers and punctuation are left out", () => {
  expect(terms("I DON'T know 3 of them!!", "en").map(({ form }) => form)).toEqual(["i", "don't", "know", "of", "them"]);
});

it("a Korean word stands for its first two syllables, whatever its ending", () => {
  expect(terms("행복했어요 행복하다 정말 나", "ko")).toEqual([
    { word: "행복했어요", form: "행복" },
    { word: "행복하다", form: "행복" },
    { word: "정말", form: "정말" },
    { word: "나", form: "나" },
  ]);
});
