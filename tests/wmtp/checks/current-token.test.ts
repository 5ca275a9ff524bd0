import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { rSquared } from "../../../src/lib/statistics";
import { currentTokenRSquared } from "../../../src/lib/wmtp/checks";
import { knownReturnTexts } from "../../../src/lib/wmtp/critic";

it("currentTokenRSquared is the squared correlation of two kinds of reward with the returns", () => {
  // Means 2 and -1 of returns of variance 2.5 leave a mean square of 0.25.
  const found = currentTokenRSquared({
    rewards: Float64Array.of(1, 1, -1, -1),
    returns: Float64Array.of(2.5, 1.5, -0.5, -1.5),
  });
  expect(found).toBeCloseTo(1 - 0.25 / 2.5, 12);
});

it("currentTokenRSquared is 1 where nothing follows, and lies below Bayes' rule where something does", () => {
  const { rewards, returns, expected } = knownReturnTexts(stream(1), { rows: 300 });
  expect(currentTokenRSquared({ rewards, returns: rewards })).toBe(1);
  const alone = currentTokenRSquared({ rewards, returns });
  expect(alone).toBeGreaterThan(0.05);
  expect(alone).toBeLessThan(rSquared(returns, expected) - 0.1);
});
