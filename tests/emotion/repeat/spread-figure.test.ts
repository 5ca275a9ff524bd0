import { expect, it } from "vitest";
import { rangeOf, spreadFigure } from "../../../src/lib/emotion";

it("equal outputs become one dot that counts them", () => {
  const spec = spreadFigure(
    [
      { way: "direct", outputs: [0.5, 0.5, 0.5] },
      { way: "sampled", outputs: [0, 1, 1] },
    ],
    "score",
  );
  const { values } = (spec as unknown as { data: { values: unknown[] } }).data;
  expect(values).toEqual([
    { way: "direct", output: 0.5, runs: 3 },
    { way: "sampled", output: 0, runs: 1 },
    { way: "sampled", output: 1, runs: 2 },
  ]);
});

it("the range of constants is exactly 0", () => {
  expect(rangeOf([0.1, 0.1])).toBe(0);
  expect(rangeOf([3, 1, 2])).toBe(2);
});
