import { compile } from "vega-lite";
import { expect, it } from "vitest";
import { feedbackLifeFigure } from "../../../src/lib/training/feedback";
import { exampleRun } from "./support";

it("draws every life, and a dot at each crossing", () => {
  const spec = feedbackLifeFigure([{ name: "with the hook", runs: [exampleRun(1), exampleRun(2)] }], 0.25);
  expect(() => compile(spec)).not.toThrow();
  expect(spec).toHaveProperty("layer.0.data.values", [{ threshold: 0.25 }]);
  expect(spec).toHaveProperty("layer.1.data.values.length", 6);
  expect(spec).toHaveProperty("layer.2.data.values.length", 2);
  expect(spec).toHaveProperty("layer.2.data.values.0", expect.objectContaining({ decision: 1, heldOut: 0.1 }));
});
