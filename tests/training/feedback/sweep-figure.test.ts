import { compile } from "vega-lite";
import { expect, it } from "vitest";
import { feedbackSweepFigure } from "../../../src/lib/training/feedback";

const cell = { rate: 0.02, threshold: 0.2, atEnd: 0.1, falseAlarms: 0, hits: 1, bySeed: [0.1] };

it("draws a cell a setting, on a scale from the smallest to the largest value", () => {
  const spec = feedbackSweepFigure([cell, { ...cell, rate: 0.04, atEnd: 0.3 }]);
  expect(() => compile(spec)).not.toThrow();
  expect(spec).toHaveProperty("data.values.length", 2);
  expect(spec).toHaveProperty("hconcat.0.layer.0.encoding.color.scale.domain", [0.1, 0.3]);
  expect(spec).toHaveProperty("hconcat.1.layer.0.encoding.color.scale.domain", [0, 1]);
});
