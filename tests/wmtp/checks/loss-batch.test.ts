import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { randomLossBatch } from "../../../src/lib/wmtp/checks";

const batches = Array.from({ length: 60 }, (_, i) => randomLossBatch(stream(i)));

it("randomLossBatch draws what a loss can get wrong: masks, -100, every scale of logits, texts one longer than the horizon", () => {
  expect(batches.some(({ mask }) => mask.includes(0))).toBe(true);
  expect(batches.some(({ ids }) => ids.includes(-100))).toBe(true);
  const sizes = batches.map(({ logits }) => Math.max(...logits.map(Math.abs)));
  for (const size of [1, 30, 10_000]) expect(sizes.some((most) => most <= size && most > size / 4)).toBe(true);
  expect(batches.some(({ shape: [, length, heads] }) => length === heads + 1)).toBe(true);
});

it("randomLossBatch has arrays of its shape, and its last token always counts", () => {
  for (const { shape, logits, ids, mask, weights } of batches) {
    const [batch, length, heads, vocabulary] = shape;
    expect(logits).toHaveLength(batch * length * heads * vocabulary);
    expect([ids.length, mask.length, weights.length]).toEqual(Array(3).fill(batch * length));
    expect([mask.at(-1), ids.at(-1)! >= 0]).toEqual([1, true]);
  }
});
