import { expect, it } from "vitest";
import { sampledVotes, type Answerer } from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";

/** Says joy three times in four. */
const coin = {
  answer: (_: number, source: { uniform(): number }) => ({
    emotion: source.uniform() < 0.75 ? "joy" : "fear",
  }),
} as unknown as Answerer;

it("a vote of more answers has the same mean and less spread, never none", () => {
  const votes = (answers: number): number[] => sampledVotes(coin, "joy", { answers, repeats: 400, stream: stream(1) });
  const mean = (values: number[]): number => values.reduce((a, b) => a + b) / values.length;
  const variance = (values: number[]): number => mean(values.map((v) => (v - mean(values)) ** 2));
  expect(mean(votes(1))).toBeCloseTo(0.75, 1);
  expect(mean(votes(25))).toBeCloseTo(0.75, 1);
  expect(variance(votes(1)) / variance(votes(25))).toBeGreaterThan(15);
  expect(variance(votes(25))).toBeGreaterThan(0);
});
