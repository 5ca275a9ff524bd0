import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { taskSets } from "../../../src/lib/training";

const text = (id: string): { id: string; text: string; labels: number[] } => ({
  id,
  text: `text ${id}`,
  labels: [id.length],
});
const texts = { train: ["a", "bb", "ccc"].map(text), validation: ["dd", "e"].map(text), test: ["f", "gg"].map(text) };

it("taskSets takes the first texts of each split, or stand-ins of one teacher", () => {
  const sizes = { items: 2, heldOut: 1, width: 8 };
  const real = taskSets(texts, sizes, stream(1));
  expect([real.train.items, real.validation.items, real.test.items]).toEqual([2, 1, 1]);
  expect(real.train.source).toContain("GoEmotions");
  const synthetic = taskSets(undefined, { ...sizes, items: 50, heldOut: 20 }, stream(1));
  expect([synthetic.train.items, synthetic.test.items]).toEqual([50, 20]);
  expect(synthetic.test.features).not.toEqual(synthetic.validation.features);
  expect(synthetic.test.source).toContain("synthetic");
});

it("taskSets refuses sets of no items", () => {
  expect(() => taskSets(undefined, { items: 0, heldOut: 1, width: 8 }, stream(1))).toThrow("items: expected");
});
