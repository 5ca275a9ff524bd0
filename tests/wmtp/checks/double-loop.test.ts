import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { doubleLoopLoss, randomLossBatch, type LossBatch } from "../../../src/lib/wmtp/checks";

/** Two tokens, one head, two words: the first position predicts token 1 at logits 0 and ln 3. */
const small: LossBatch = {
  shape: [1, 3, 1, 2],
  logits: Float32Array.of(0, Math.log(3), 0, 0, 9, 9),
  ids: Int32Array.of(0, 1, 0),
  mask: Uint8Array.of(1, 1, 1),
  weights: Float32Array.of(9, 3, 1),
};

it("doubleLoopLoss is the hand-made mean of -ln 3/4 and -ln 1/2, and weighs by the predicted token", () => {
  expect(doubleLoopLoss(small, false)).toBeCloseTo((Math.log(4 / 3) + Math.log(2)) / 2, 6);
  expect(doubleLoopLoss(small, true)).toBeCloseTo((3 * Math.log(4 / 3) + Math.log(2)) / 4, 6);
});

it("doubleLoopLoss leaves masked and ignored targets out, each by itself", () => {
  expect(doubleLoopLoss({ ...small, mask: Uint8Array.of(1, 0, 1) }, false)).toBeCloseTo(Math.log(2), 6);
  expect(doubleLoopLoss({ ...small, ids: Int32Array.of(0, 1, -100) }, false)).toBeCloseTo(Math.log(4 / 3), 6);
});

it("doubleLoopLoss does not overflow at logits of 1e4", () => {
  const logits = small.logits.map((_, i) => (i % 2 === 0 ? 1e4 : -1e4));
  expect(doubleLoopLoss({ ...small, logits }, false)).toBe(1e4);
});

it("doubleLoopLoss sees masks: without them most random batches have another loss", () => {
  const moved = Array.from({ length: 40 }, (_, i) => randomLossBatch(stream(i))).filter((batch) => {
    const open = { ...batch, mask: batch.mask.map(() => 1) };
    return Math.abs(doubleLoopLoss(batch, false) - doubleLoopLoss(open, false)) > 1e-6;
  });
  expect(moved.length).toBeGreaterThan(25);
});
