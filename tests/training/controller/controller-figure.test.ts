import { compile } from "vega-lite";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import {
  controllerFigure,
  controllerNoiseFigure,
  controllerScore,
  curveEvents,
  validationCurve,
} from "../../../src/lib/training";

it("controllerFigure draws a panel an event, with the answers of the controller that it is given", () => {
  const curves = curveEvents.map((event) => validationCurve(event, { stream: stream(1).split(event) }));
  const spec = controllerFigure(curves);
  expect(spec).toHaveProperty("hconcat.length", 3);
  expect(() => compile(spec)).not.toThrow();
  expect(JSON.stringify(controllerFigure(curves, { patience: 99 }))).not.toBe(JSON.stringify(spec));
});

it("controllerNoiseFigure draws percent of curves", () => {
  const score = controllerScore("divergence", { stream: stream(1), curves: 4, noise: 0 });
  expect(controllerNoiseFigure([score])).toHaveProperty("data.values.0.share", 100);
});
