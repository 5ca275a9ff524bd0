import { expect, it } from "vitest";
import { perplexityOfScaledLoss } from "../../../src/lib/wmtp/pitfalls";

it("perplexityOfScaledLoss halves or worse what a model seems to be unsure of", () => {
  const { failing, repaired } = perplexityOfScaledLoss(2.1965520190853236, 0.3);
  expect(failing).toBeCloseTo(Math.exp(0.658965605725597), 12);
  expect(repaired).toBeCloseTo(8.99395, 5);
});

it("perplexityOfScaledLoss is no matter at a factor of 1, and a factor of 0 makes every model perfect", () => {
  expect(perplexityOfScaledLoss(2, 1)).toEqual({ failing: Math.exp(2), repaired: Math.exp(2) });
  expect(perplexityOfScaledLoss(2, 0).failing).toBe(1);
});

it("perplexityOfScaledLoss refuses a loss below 0", () => {
  expect(() => perplexityOfScaledLoss(-1, 1)).toThrow("loss: expected a number in [0, Infinity], got -1");
});
