import { compile } from "vega-lite";
import { expect, it } from "vitest";
import { precisionFigure, rateStudyFigure } from "../../../src/lib/training";

it("rateStudyFigure draws every trial and compiles", () => {
  const trial = { seed: 0, rate: 0.1, validation: 0.3, test: 0.2 };
  const spec = rateStudyFigure([
    { ...trial, arm: "one rate" },
    { ...trial, arm: "rates by module", test: 0.1 },
  ]);
  expect(spec).toHaveProperty("data.values.length", 2);
  expect(() => compile(spec)).not.toThrow();
});

it("precisionFigure draws percent of all but float32, and the margin", () => {
  const trial = { seed: 0, test: 1, skipped: 0 };
  const spec = precisionFigure(
    [
      { ...trial, precision: "float32", excess: 0 },
      { ...trial, precision: "bfloat16", excess: 0.02 },
    ],
    0.01,
  );
  const [limits, points] = (spec as { layer: { data: { values: { percent: number }[] } }[] }).layer;
  expect(limits!.data.values.map(({ percent }) => percent)).toEqual([-1, 1]);
  expect(points!.data.values.map(({ percent }) => percent)).toEqual([2]);
  expect(() => compile(spec)).not.toThrow();
});

it("precisionFigure marks its axis by tens of the margin, as far as points lie", () => {
  const trial = { seed: 0, test: 1, skipped: 0, precision: "float8, plain loss" } as const;
  const axis = (excess: number): unknown =>
    (precisionFigure([{ ...trial, excess }], 0.01) as { layer: { encoding: { x: { axis: unknown } } }[] }).layer[0]!
      .encoding.x.axis;
  expect(axis(0.97)).toMatchObject({ values: [-1, 0, 1, 10, 100] });
  expect(axis(0.001)).toMatchObject({ values: [-1, 0, 1] });
});
