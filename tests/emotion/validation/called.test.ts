import { expect, it } from "vitest";
import { calledEmotions, hitPercent, validateCalls } from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";

const texts = [[0], [0, 3], [3], [6]].map((labels, i) => ({ id: String(i), text: "a", labels }));

it("calls the largest score", () => {
  expect(
    calledEmotions([
      [0.2, 0.8],
      [0.9, 0.1],
    ]),
  ).toEqual([1, 0]);
});

it("a hit is a call that one of the labels names; nothing called is no hit", () => {
  const { hits } = validateCalls({ corpus: "c", method: "m", called: [0, 3, 4, -1] }, texts, stream(1));
  expect(hits.estimate).toBeCloseTo(50, 9);
  expect(hits.low).toBeLessThan(50);
  expect(hits.high).toBeGreaterThan(50);
  expect(hitPercent([0, 3, 4, -1], texts)).toBe(50);
});

it("macro-F1 counts a second label that can't be called as missed", () => {
  // Emotion 0: 1 of 2 found, F1 2/3; 3: 2 of 2; 6: 1 of 1. Classes that neither occur nor are called are skipped.
  const { macroF1 } = validateCalls({ corpus: "c", method: "m", called: [0, 3, 3, 6] }, texts, stream(1));
  expect(macroF1.estimate).toBeCloseTo((100 * (2 / 3 + 1 + 1)) / 3, 9);
});
