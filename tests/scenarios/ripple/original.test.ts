import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { cascade, originalRipple } from "../../../src/lib/scenarios/ripple";

const chain = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "b", 0.5],
    ["b", "c", -0.5],
  ],
);

it("adds .15 for a silent parent: nodes that nothing has touched move, which no sound cascade does", () => {
  const { levels } = originalRipple(chain, new Map());
  expect(levels.map((level) => level[1])).toEqual([0, 0.15, 0.85 * 0.15 + 0.15, 0.85 * (0.85 * 0.15 + 0.15) + 0.15]);
  expect(cascade(chain, new Map()).byOrder.every((changes) => changes.every((change) => change === 0))).toBe(true);
});

it("follows next = .85 a ± .3 sigmoid(a_parent |w|), clipped to [0, 1]", () => {
  const { levels } = originalRipple(
    chain,
    new Map([
      ["a", 1],
      ["b", 0.4],
      ["c", 0.9],
    ]),
    { steps: 1 },
  );
  const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
  expect(levels[1]![0]).toBeCloseTo(0.85, 12);
  expect(levels[1]![1]).toBeCloseTo(0.85 * 0.4 + 0.3 * sigmoid(0.5), 12);
  expect(levels[1]![2]).toBeCloseTo(0.85 * 0.9 - 0.3 * sigmoid(0.2), 12);
  expect(originalRipple(chain, new Map([["b", 1]])).levels.every((level) => level.every((x) => x >= 0 && x <= 1))).toBe(
    true,
  );
});

it("refuses a level outside of [0, 1]", () => {
  expect(() => originalRipple(chain, new Map([["a", 1.2]]))).toThrow('start of "a"');
});
