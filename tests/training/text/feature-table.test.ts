import { describe, expect, it } from "vitest";
import { csrOf } from "../../../src/lib/data";
import { stream } from "../../../src/lib/random";
import { featureBatch, FeatureTable } from "../../../src/lib/training/text/feature-table";

const matrix = csrOf(
  [
    [
      [0, 2],
      [1, 1],
    ],
    [[1, 3]],
    [],
  ],
  4,
);
const table = (): FeatureTable => new FeatureTable({ features: 4, width: 2, labels: 1 }, stream(2));
const all = Int32Array.of(0, 1, 2);
const rates = { embedding: 0.1, votes: 0.2, decay: 0 };

describe("FeatureTable", () => {
  it("sums a text's features by their values; a text without features is 0", () => {
    const one = (feature: number): Float32Array =>
      table().sums(featureBatch(csrOf([[[feature, 1]]], 4), Int32Array.of(0)));
    const [first, second] = [one(0), one(1)];
    const sums = table().sums(featureBatch(matrix, all));
    for (let d = 0; d < 3; d++) {
      expect(sums[d]).toBeCloseTo(2 * first[d]! + second[d]!, 5);
      expect(sums[3 + d]).toBeCloseTo(3 * second[d]!, 5);
      expect(sums[6 + d]).toBe(0);
    }
  });

  it("moves down the gradient of its sums: a feature by its value, at the rate of its part", () => {
    const moved = table();
    const batch = featureBatch(matrix, Int32Array.of(0));
    const before = moved.sums(batch);
    moved.learn(batch, [1, -1, 1], rates);
    // (2^2 + 1^2) times the rate
    const change = moved.sums(batch).map((value, d) => value - before[d]!);
    [-0.5, 0.5, -1].forEach((expected, d) => {
      expect(change[d]).toBeCloseTo(expected, 5);
    });
  });

  it("shrinks votes by the penalty, for all steps that a feature missed, once a step", () => {
    const shrunk = table();
    const [both, second] = [featureBatch(matrix, Int32Array.of(1, 1)), featureBatch(matrix, Int32Array.of(0))];
    shrunk.learn(both, [0, 0, 1, 0, 0, 0], rates);
    const before = shrunk.sums(both)[2]!;
    shrunk.learn(featureBatch(csrOf([[[3, 1]]], 4), Int32Array.of(0)), [0, 0, 0], { ...rates, decay: 1 });
    shrunk.learn(both, new Float64Array(6), { ...rates, decay: 1 });
    expect(shrunk.sums(both)[2]).toBeCloseTo(before * Math.exp(-0.4), 5);
    expect(shrunk.sums(second)[2]).toBeCloseTo((before / 3) * Math.exp(-0.4), 5);
  });

  it("refuses sizes that can't be", () => {
    expect(() => new FeatureTable({ features: 0, width: 1, labels: 1 }, stream(1))).toThrow("features: ");
    expect(() => new FeatureTable({ features: 1, width: 0, labels: 1 }, stream(1))).toThrow("width: ");
    expect(() => new FeatureTable({ features: 1, width: 1, labels: 0 }, stream(1))).toThrow("labels: ");
  });
});

describe("featureBatch", () => {
  it("drops a share of what the embedding sees and keeps its mean; the votes see all", () => {
    const wide = csrOf([Array.from({ length: 4000 }, (_, i) => [i, 1] as const)], 4000);
    const { kept } = featureBatch(wide, Int32Array.of(0), 0.25, stream(4));
    expect(new Set(kept)).toEqual(new Set([0, 4 / 3]));
    expect(kept.reduce((sum, value) => sum + value, 0) / 4000).toBeCloseTo(1, 1);
    const dropped = new FeatureTable({ features: 4000, width: 1, labels: 1 }, stream(1));
    dropped.learn({ matrix: wide, rows: Int32Array.of(0), kept }, [0, 1], rates);
    expect(dropped.sums(featureBatch(wide, Int32Array.of(0)))[1]).toBeCloseTo(-800, 1);
  });

  it("refuses to drop without a stream", () => {
    expect(() => featureBatch(matrix, all, 0.5)).toThrow("expected a stream");
  });
});
