import digamma from "@stdlib/math-base-special-digamma";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  conditionalFormula,
  ksg1Formula,
  ksg2Formula,
  printedFormula,
} from "../../../src/lib/information/ksg/formulas";
import { distance, distancesFrom } from "./points";

const samples = 24;
const column = fc
  .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: samples, maxLength: samples })
  .map((values) => Float64Array.from(values));
const rows = [...Array(samples).keys()];
const average = (term: (i: number) => number): number => rows.reduce((sum, i) => sum + term(i), 0) / samples;

/** How many other points lie strictly closer than the k-th neighbour in `joint`. */
function closer(columns: readonly Float64Array[], joint: readonly Float64Array[], k: number, i: number): number {
  const radius = distancesFrom(joint, i)[k - 1]!;
  return rows.filter((j) => j !== i && distance(columns, i, j) < radius).length;
}

describe("formulas equal their definitions written out in brute force", () => {
  it("ksg1 and the printed formula", () => {
    fc.assert(
      fc.property(column, column, fc.integer({ min: 2, max: 6 }), (x, y, k) => {
        const counts = rows.map((i) => [closer([x], [x, y], k, i), closer([y], [x, y], k, i)] as const);
        const published =
          digamma(k) + digamma(samples) - average((i) => digamma(counts[i]![0] + 1) + digamma(counts[i]![1] + 1));
        expect(ksg1Formula([[x], [y]], k)).toBeCloseTo(published, 10);
        if (counts.flat().includes(0)) return;
        const printed = digamma(samples) - digamma(k) + average((i) => digamma(counts[i]![0]) + digamma(counts[i]![1]));
        expect(printedFormula([[x], [y]], k)).toBeCloseTo(Math.max(0, printed), 10);
      }),
      { numRuns: 40 },
    );
  });

  it("conditional mutual information, with two columns of condition", () => {
    fc.assert(
      fc.property(column, column, column, column, (x, y, z, w) => {
        const joint = [x, y, z, w];
        const term = (i: number): number =>
          digamma(closer([z, w], joint, 3, i) + 1) -
          digamma(closer([x, z, w], joint, 3, i) + 1) -
          digamma(closer([y, z, w], joint, 3, i) + 1);
        expect(conditionalFormula([[x], [y], [z, w]], 3)).toBeCloseTo(digamma(3) + average(term), 10);
      }),
      { numRuns: 40 },
    );
  });

  it("are symmetric in x and y, and blind to the order of the samples", () => {
    fc.assert(
      fc.property(column, column, fc.shuffledSubarray(rows, { minLength: samples }), (x, y, order) => {
        const mixed = (values: Float64Array): Float64Array => Float64Array.from(order, (i) => values[i]!);
        for (const formula of [ksg1Formula, ksg2Formula]) {
          const nats = formula([[x], [y]], 3);
          expect(formula([[y], [x]], 3)).toBeCloseTo(nats, 10);
          expect(formula([[mixed(x)], [mixed(y)]], 3)).toBeCloseTo(nats, 10);
        }
      }),
      { numRuns: 40 },
    );
  });

  it("don't change when both variables are moved and scaled together, or one is mirrored", () => {
    fc.assert(
      fc.property(column, column, (x, y) => {
        const nats = ksg1Formula([[x], [y]], 3);
        expect(ksg1Formula([[x.map((v) => 4 * v)], [y.map((v) => -4 * v)]], 3)).toBeCloseTo(nats, 10);
      }),
      { numRuns: 40 },
    );
  });
});
