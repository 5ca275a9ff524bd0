import { expect, it } from "vitest";
import { gaussianVectors, neighboursKept } from "../../../src/lib/data/embeddings";
import { stream } from "../../../src/lib/random";

const original = gaussianVectors(stream("vectors"), 200, 16);
const queries = Array.from({ length: 50 }, (_, i) => 4 * i);

it("is 1 for the same vectors and for the same vectors at another scale", () => {
  const scaled = { ...original, values: original.values.map((x) => 3 * x) };
  expect(neighboursKept(original, original, { queries })).toBe(1);
  expect(neighboursKept(original, scaled, { queries })).toBe(1);
});

it("is about k / rows for vectors that have nothing to do with the first ones", () => {
  const others = gaussianVectors(stream("others"), 200, 16);
  expect(neighboursKept(original, others, { queries })).toBeCloseTo(10 / 199, 1);
});

it("counts one neighbour that was displaced", () => {
  const matrix = (values: number[]) => ({ values: Float32Array.from(values), rows: 4, width: 2 });
  const before = matrix([1, 0, 0.9, 0, 0.8, 0, 0.1, 0]);
  const after = matrix([1, 0, 0.9, 0, 0.1, 0, 0.8, 0]);
  expect(neighboursKept(before, after, { queries: [0], k: 2 })).toBe(0.5);
});

it("refuses no queries, a query beyond the rows, and more neighbours than there are others", () => {
  expect(() => neighboursKept(original, original, { queries: [] })).toThrow(/queries\.length/);
  expect(() => neighboursKept(original, original, { queries: [200] })).toThrow(/queries\[0\]/);
  expect(() => neighboursKept(original, original, { queries, k: 200 })).toThrow(/k: expected/);
});
