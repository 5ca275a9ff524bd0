import { describe, expect, it } from "vitest";
import { topAlternatives } from "../../src/lib/regret/alternatives";

describe("the best alternatives", () => {
  it("come best first, without the choice, with what they would have added", () => {
    expect(topAlternatives([1, 4, 2, 9], 3)).toEqual([
      { option: 1, utility: 4, difference: -5 },
      { option: 2, utility: 2, difference: -7 },
    ]);
  });

  it("keep their order where they are equal", () => {
    expect(topAlternatives([3, 5, 5, 5], 0, 3).map(({ option }) => option)).toEqual([1, 2, 3]);
  });

  it("must be as many as are asked for", () => {
    expect(() => topAlternatives([1, 2], 0)).toThrow("expected at least 2 alternatives to the choice, got 1");
    expect(() => topAlternatives([1, 2, 3], 0, 0)).toThrow("k: expected a whole number");
  });
});
