import { describe, expect, it } from "vitest";
import { ksgIndependenceTest } from "../../../src/lib/information";
import { normals, stream } from "../../../src/lib/random";

const rows = 250;
const cause = normals(stream(1).split("cause"), rows);
const noisy = (name: string, of: (v: number) => number): Float64Array =>
  normals(stream(1).split(name), rows).map((v, i) => 0.4 * v + of(cause[i]!));
/** Both are even functions of the cause: uncorrelated with it, yet dependent. */
const columns = [noisy("a", (v) => v * v), noisy("b", Math.abs), cause, normals(stream(1).split("other"), rows)];

describe("the test by nearest neighbours", () => {
  const test = ksgIndependenceTest(columns, { stream: stream(2), permutations: 39 });
  it("sees dependence that no correlation shows", () => {
    expect(test(0, 2, []).pValue).toBe(1 / 40);
    expect(test(0, 2, []).statistic).toBeGreaterThan(0.2);
  });
  it("sees it go when the common cause is known", () => {
    expect(test(0, 1, []).pValue).toBe(1 / 40);
    expect(test(0, 1, [2]).pValue).toBeGreaterThan(0.1);
  });
  it("finds nothing between unrelated columns", () => {
    expect(test(0, 3, []).pValue).toBeGreaterThan(0.1);
  });
  it("gives one answer to one question, whatever was asked before and in whatever order", () => {
    const fresh = ksgIndependenceTest(columns, { stream: stream(2), permutations: 39 });
    expect(fresh(1, 0, [3, 2])).toEqual(test(0, 1, [2, 3]));
  });
  it("refuses unknown columns and no permutations", () => {
    expect(() => test(0, 4, [])).toThrow("expected columns from 0 to 3, got 4");
    expect(() => ksgIndependenceTest(columns, { stream: stream(2), permutations: 0 })).toThrow("permutations");
  });
});
