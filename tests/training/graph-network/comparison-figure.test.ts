import { compile } from "vega-lite";
import { expect, it } from "vitest";
import { edgeComparisonFigure, type EdgeComparison } from "../../../src/lib/training/graph-network";

const row: EdgeComparison = { method: "PC", dataset: 0, distance: 3, directed: 0.31, skeleton: 0.8 };

it("draws three panels a world, with an axis that reaches down to the smallest AUC", () => {
  const spec = edgeComparisonFigure([
    { world: "linear", rows: [row, { ...row, method: "GES", directed: 0.9 }] },
    { world: "non-linear", rows: [{ ...row, directed: 0.9 }] },
  ]);
  expect(() => compile(spec)).not.toThrow();
  expect(spec).toHaveProperty("vconcat.length", 2);
  expect(spec).toHaveProperty("vconcat.0.hconcat.2.layer.0.encoding.x.scale.domain", [0.3, 1]);
  expect(spec).toHaveProperty("vconcat.1.hconcat.2.layer.0.encoding.x.scale.domain", [0.5, 1]);
  expect(spec).toHaveProperty("vconcat.0.hconcat.0.data.values.length", 2);
});
