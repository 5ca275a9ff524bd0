import { compile } from "vega-lite";
import { expect, it } from "vitest";
import { triggerFigure, type TriggerOperatingPoint } from "../../../src/lib/training/feedback";

const point: TriggerOperatingPoint = {
  statistic: "mean-absolute",
  window: 8,
  noise: 0.2,
  threshold: 0.2,
  falseAlarm: 0.25,
  hit: 0.75,
};

it("draws rates in percent, a panel a statistic, with the corner where a trigger counts as right", () => {
  const spec = triggerFigure([point, { ...point, statistic: "noise-corrected" }]);
  expect(() => compile(spec)).not.toThrow();
  expect(spec).toHaveProperty("hconcat.length", 2);
  expect(spec).toHaveProperty("hconcat.0.layer.0.data.values.0", { left: 0, right: 10, bottom: 90, top: 100 });
  expect(spec).toHaveProperty("hconcat.0.layer.2.data.values", [
    { window: 8, noise: "sd 0.2", falseAlarm: 25, hit: 75 },
  ]);
});
