import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { solvePositive } from "../../../src/lib/information/pid/cholesky";

const n = 4;
const numbers = fc.array(fc.integer({ min: -5, max: 5 }), { minLength: n * n, maxLength: n * n });

/** B Bᵀ, which is positive semidefinite. */
function squared(b: readonly number[]): Float64Array {
  return Float64Array.from({ length: n * n }, (_, cell) => {
    const [i, j] = [Math.floor(cell / n), cell % n];
    return [...Array(n).keys()].reduce((sum, k) => sum + b[i * n + k]! * b[j * n + k]!, 0);
  });
}

describe("solvePositive", () => {
  it("solves A x = b for any b in the range of A, singular or not", () => {
    fc.assert(
      fc.property(numbers, fc.array(fc.integer({ min: -5, max: 5 }), { minLength: n, maxLength: n }), (root, truth) => {
        const a = squared(root);
        const times = (x: ArrayLike<number>): number[] =>
          [...Array(n).keys()].map((i) => truth.reduce((sum, _, j) => sum + a[i * n + j]! * x[j]!, 0));
        const b = times(truth);
        const back = times(solvePositive(a.slice(), Float64Array.from(b)));
        back.forEach((value, i) => {
          expect(Math.abs(value - b[i]!)).toBeLessThan(1e-5 * (1 + Math.abs(b[i]!)));
        });
      }),
    );
  });

  it("leaves free components at 0", () => {
    expect([...solvePositive(Float64Array.of(4, 0, 0, 0), Float64Array.of(8, 0))]).toEqual([2, 0]);
  });
});
