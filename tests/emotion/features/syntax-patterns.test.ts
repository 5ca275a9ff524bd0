import { expect, it } from "vitest";
import { patternNames, syntaxPatterns } from "../../../src/lib/emotion";

it.each([
  ["What is this?!", "exclamation question"],
  ["I don’t like it", "negation"],
  ["안 좋아", "negation"],
  ["안녕", ""],
  ["NASA is sooo far", "capitals elongation"],
  ["웃겨 ㅋㅋ", "laughter"],
  ["hahaha fine", "laughter"],
  ["보고 싶다 ㅠㅠ", "tears"],
  ["A plain sentence.", ""],
])("%s: %s", (text, expected) => {
  expect(patternNames.filter((_, i) => syntaxPatterns(text)[i] === 1).join(" ")).toBe(expected);
});
