import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structuralHammingDistance as shd } from "../../../src/lib/causal/graph/hamming-distance";
import { pdag, type Pdag } from "../../../src/lib/causal/graph/pdag";

const names = ["a", "b", "c", "d"];

/** Any partially directed graph on four names. */
const arbitraryPdag: fc.Arbitrary<Pdag> = fc
  .array(fc.constantFrom([0, 0], [0, 1], [1, 0], [1, 1]), { minLength: 6, maxLength: 6 })
  .map((pairs) => {
    const marks = new Int8Array(16);
    let at = 0;
    for (let i = 0; i < 4; i++) {
      for (let j = 0; j < i; j++) {
        const [there, back] = pairs[at++]!;
        marks[i * 4 + j] = there!;
        marks[j * 4 + i] = back!;
      }
    }
    return { names, marks };
  });

/** The same graph with its names in another order. */
function reordered({ marks }: Pdag, order: readonly number[]): Pdag {
  const n = order.length;
  const moved = Int8Array.from({ length: n * n }, (_, at) => marks[order[Math.floor(at / n)]! * n + order[at % n]!]!);
  return { names: order.map((i) => names[i]!), marks: moved };
}

describe("structuralHammingDistance", () => {
  it("counts a missing, an extra, a turned and a directed edge 1 each", () => {
    const truth = pdag(names, [["a", "b"], ["b", "c"]], [["c", "d"]]); // prettier-ignore
    expect(shd(truth, pdag(names, [["b", "c"]], [["c", "d"]]))).toBe(1);
    expect(shd(truth, pdag(names, [["a", "b"], ["b", "c"], ["a", "d"]], [["c", "d"]]))).toBe(1); // prettier-ignore
    expect(shd(truth, pdag(names, [["b", "a"], ["b", "c"]], [["c", "d"]]))).toBe(1); // prettier-ignore
    expect(shd(truth, pdag(names, [["a", "b"], ["b", "c"], ["c", "d"]]))).toBe(1); // prettier-ignore
    expect(shd(truth, pdag(names, []))).toBe(3);
  });

  it("is a metric: 0 only for equal graphs, symmetric, and no way round is shorter", () => {
    fc.assert(
      fc.property(arbitraryPdag, arbitraryPdag, arbitraryPdag, (a, b, c) => {
        expect(shd(a, b) === 0).toBe(a.marks.every((mark, at) => mark === b.marks[at]));
        expect(shd(a, b)).toBe(shd(b, a));
        expect(shd(a, c)).toBeLessThanOrEqual(shd(a, b) + shd(b, c));
        expect(shd(a, b)).toBeLessThanOrEqual(6);
      }),
      { numRuns: 300 },
    );
  });

  it("does not depend on the order of names, not even on one that differs between the graphs", () => {
    const permutation = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 });
    fc.assert(
      fc.property(arbitraryPdag, arbitraryPdag, permutation, permutation, (a, b, p, q) => {
        expect(shd(reordered(a, p), reordered(b, q))).toBe(shd(a, b));
      }),
    );
  });

  it("refuses graphs of other names", () => {
    expect(() => shd(pdag(["a", "b"], []), pdag(["a", "c"], []))).toThrow(
      "b: expected the names of a (a, b), got a, c",
    );
    expect(() => shd(pdag(["a", "b"], []), pdag(["a", "b", "c"], []))).toThrow("b: expected the names of a");
  });
});
