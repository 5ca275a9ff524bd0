import { expect, it } from "vitest";
import { embedTexts } from "../../../src/lib/data";
import { contextEmbedding } from "../../../src/lib/emotion";

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, i) => sum + value * b[i]!, 0);

it("without a text before it is the embedding of the text", () => {
  expect(contextEmbedding("good morning", "")).toEqual(embedTexts(["good morning"]));
});

it("leans towards the text before, keeps length 1, and stays nearest to its own text", () => {
  const alone = contextEmbedding("good morning", "");
  const before = contextEmbedding("bad news", "");
  const mixed = contextEmbedding("good morning", "bad news");
  expect(dot(mixed, mixed)).toBeCloseTo(1, 6);
  expect(dot(mixed, before)).toBeGreaterThan(dot(alone, before));
  expect(dot(mixed, alone)).toBeGreaterThan(dot(mixed, before));
});

it("nothing said is all zeros, not NaN", () => {
  expect(contextEmbedding("...", "...").every((value) => value === 0)).toBe(true);
});
