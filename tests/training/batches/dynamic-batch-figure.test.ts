import { compile } from "vega-lite";
import { expect, it } from "vitest";
import { batchFigure, settlingFigure, simulateBatches } from "../../../src/lib/training";

it("batchFigure draws a column a rule, with memory in percent", () => {
  const spec = batchFigure({ one: simulateBatches(() => 0.7, 3), two: simulateBatches(() => 0.2, 3) });
  expect(spec).toHaveProperty("hconcat.length", 2);
  expect(spec).toHaveProperty("data.values.0", { rule: "one", step: 0, batch: 32, percent: 70 });
  expect(() => compile(spec)).not.toThrow();
});

it("settlingFigure names both outcomes", () => {
  const { values } = settlingFigure([
    { rule: "a", at32: 0.5, settles: false },
    { rule: "a", at32: 0.7, settles: true },
  ]).data as { values: { outcome: string }[] };
  expect(values.map(({ outcome }) => outcome)).toEqual(["swings for ever · 진동", "settles · 안정"]);
});
