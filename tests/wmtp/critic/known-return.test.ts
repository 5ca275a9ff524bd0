import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { mean, meanSquaredError, rSquared } from "../../../src/lib/statistics";
import { discountedReturns, knownReturnTexts } from "../../../src/lib/wmtp/critic";

it("knownReturnTexts pays 1 for a good token and takes 1 for a bad one", () => {
  const { ids, rewards } = knownReturnTexts(stream(1), { rows: 5, length: 8, kinds: 3 });
  expect(Array.from(rewards)).toEqual(Array.from(ids, (id) => (id < 3 ? 1 : -1)));
  expect(Math.min(...ids)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...ids)).toBeLessThan(6);
});

it("knownReturnTexts has the discounted returns of each text", () => {
  const { rewards, returns } = knownReturnTexts(stream(1), { rows: 3, length: 5, discount: 0.9 });
  expect(Array.from(returns.slice(5, 10))).toEqual(Array.from(discountedReturns(rewards.slice(5, 10), 0.9)));
});

it("knownReturnTexts expects what comes on average, and nothing else predicts better", () => {
  const { returns, expected } = knownReturnTexts(stream(2), { rows: 4000, length: 12 });
  const errors = Float64Array.from(returns, (value, i) => value - expected[i]!);
  expect(Math.abs(mean(errors))).toBeLessThan(0.05);
  for (const factor of [0.8, 1.2]) {
    const scaled = expected.map((value) => factor * value);
    expect(meanSquaredError(returns, scaled)).toBeGreaterThan(meanSquaredError(returns, expected));
  }
  const high = errors.filter((_, i) => expected[i]! > 4);
  expect(Math.abs(mean(high))).toBeLessThan(0.1);
  expect(rSquared(returns, expected)).toBeGreaterThan(0.5);
});

it("knownReturnTexts repeats with its stream", () => {
  expect(knownReturnTexts(stream(3), { rows: 2 })).toEqual(knownReturnTexts(stream(3), { rows: 2 }));
  expect(knownReturnTexts(stream(3), { rows: 2 }).ids).not.toEqual(knownReturnTexts(stream(4), { rows: 2 }).ids);
});

it("knownReturnTexts refuses texts that tell nothing", () => {
  expect(() => knownReturnTexts(stream(1), { rows: 2, share: 0.5 })).toThrow("share: expected a number above 0.5");
});
