import { describe, expect, it } from "vitest";
import { subsetsOfSize } from "../../../src/lib/causal/discovery/subsets";

describe("subsets of a size", () => {
  it("are all of them, in lexicographic order", () => {
    expect([...subsetsOfSize([5, 3, 8], 2)]).toEqual([
      [5, 3],
      [5, 8],
      [3, 8],
    ]);
    expect([...subsetsOfSize([1, 2, 3, 4, 5, 6], 3)]).toHaveLength(20);
  });
  it("are one empty set of size 0, and none larger than the items", () => {
    expect([...subsetsOfSize([], 0)]).toEqual([[]]);
    expect([...subsetsOfSize([1], 2)]).toEqual([]);
  });
});
