import { expect, it } from "vitest";
import { ekmanNames } from "../../../src/lib/data";
import { pooledTexts, standInTexts } from "../../../src/lib/emotion";

it.each([
  ["en", "goemotions"],
  ["ko", "kote"],
] as const)("fifty different sentences in %s cover the seven emotions", (language, source) => {
  const texts = standInTexts(language);
  expect(new Set(texts.map(({ text }) => text)).size).toBe(50);
  const pooled = pooledTexts(texts, source);
  expect(pooled).toHaveLength(50);
  expect(new Set(pooled.flatMap(({ labels }) => labels)).size).toBe(ekmanNames.length);
});
