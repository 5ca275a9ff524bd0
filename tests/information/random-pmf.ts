import fc from "fast-check";
import type { JointPmf } from "../../src/lib/information/joint-pmf";

/** Random distributions of some sources and a target, with holes and very unequal weights. */
export function randomPmf(sources: number, symbols = 3): fc.Arbitrary<JointPmf> {
  const weight = fc.oneof(
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.double({ min: 0.01, max: 1, noNaN: true }) },
    { weight: 1, arbitrary: fc.double({ min: 1e-6, max: 1e-3, noNaN: true }) },
  );
  const cells = symbols ** (sources + 1);
  return fc
    .array(weight, { minLength: cells, maxLength: cells })
    .filter((weights) => weights.some((w) => w > 0))
    .map((weights) => {
      const sum = weights.reduce((a, b) => a + b);
      return {
        outcomes: weights.map((_, cell) => digits(cell, sources + 1, symbols)),
        probabilities: weights.map((w) => w / sum),
      };
    });
}

/** The cell's number written in `symbols` digits, last one fastest. */
export function digits(cell: number, length: number, symbols: number): number[] {
  return Array.from({ length }, (_, i) => Math.floor(cell / symbols ** (length - 1 - i)) % symbols);
}
