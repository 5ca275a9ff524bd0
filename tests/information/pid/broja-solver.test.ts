import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entropy } from "../../../src/lib/information/entropy";
import { requirePmf, type JointPmf } from "../../../src/lib/information/joint-pmf";
import { brojaProblem } from "../../../src/lib/information/pid/broja-problem";
import { solveBroja } from "../../../src/lib/information/pid/broja-solver";
import { marginal } from "../../../src/lib/information/joint-pmf";
import { randomPmf } from "../random-pmf";

const solve = (pmf: JointPmf) => solveBroja(brojaProblem(requirePmf("test", pmf)));

/** Smallest -H(T | X0, X1), nats, over binary distributions with P's marginals, on a grid of the two free numbers. */
function gridMinimum(p: readonly number[], steps: number): number {
  const cell = (a: number, b: number, t: number): number => p[4 * a + 2 * b + t]!;
  const range = [0, 1].map((t) => ({
    low: -Math.min(cell(0, 0, t), cell(1, 1, t)),
    high: Math.min(cell(0, 1, t), cell(1, 0, t)),
  }));
  const at = (t: number, i: number): number => range[t]!.low + ((range[t]!.high - range[t]!.low) * i) / steps;
  let best = Infinity;
  for (let i = 0; i <= steps; i++) {
    for (let j = 0; j <= steps; j++) {
      const shift = [at(0, i), at(1, j)];
      const q = p.map((v, k) => Math.max(0, v + (k >> 2 === ((k >> 1) & 1) ? 1 : -1) * shift[k & 1]!));
      const pairs = [0, 2, 4, 6].map((k) => q[k]! + q[k + 1]!);
      best = Math.min(best, (entropy(pairs) - entropy(q)) * Math.LN2);
    }
  }
  return best;
}

describe("solveBroja", () => {
  it("finds the minimum of a fine grid for binary variables", () => {
    const weights = fc.array(fc.double({ min: 0.02, max: 1, noNaN: true }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(weights, (values) => {
        const sum = values.reduce((a, b) => a + b);
        const p = values.map((v) => v / sum);
        const outcomes = p.map((_, k) => [k >> 2, (k >> 1) & 1, k & 1]);
        const { value } = solve({ outcomes, probabilities: p });
        const grid = gridMinimum(p, 200);
        expect(value).toBeLessThan(grid + 1e-8);
        expect(value).toBeGreaterThan(grid - 1e-4);
      }),
      { numRuns: 30 },
    );
  });

  it("proves its value to 6e-7 nats and keeps both marginals, for holes and unequal weights", () => {
    fc.assert(
      fc.property(randomPmf(2), (pmf) => {
        const checked = requirePmf("test", pmf);
        const problem = brojaProblem(checked);
        const { gap, q } = solveBroja(problem);
        expect(gap).toBeGreaterThan(-1e-12);
        expect(gap).toBeLessThan(6e-7);
        const total = problem.sums.slice();
        q.forEach((p, cell) => {
          expect(p).toBeGreaterThanOrEqual(0);
          total[problem.rowX0[cell]!]! -= p;
          if (problem.rowX1[cell]! >= 0) total[problem.rowX1[cell]!]! -= p;
        });
        for (const missing of total) expect(Math.abs(missing)).toBeLessThan(1e-12);
      }),
      { numRuns: 150 },
    );
  });

  it("is -H(T | X0) where the second source is a copy of the first", () => {
    const pmf = {
      outcomes: [
        [0, 0, 0],
        [0, 0, 1],
        [1, 1, 1],
      ],
      probabilities: [0.2, 0.3, 0.5],
    };
    const conditional = entropy(pmf.probabilities) - entropy(marginal(pmf, [0]).p);
    expect(solve(pmf).value).toBeCloseTo(-conditional * Math.LN2, 9);
  });
});
