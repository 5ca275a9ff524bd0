import { expect, it } from "vitest";
import { validationFigure } from "../../../src/lib/emotion";

it("draws two measures of each method", () => {
  const interval = { estimate: 50, low: 40, high: 60, level: 0.95 };
  const spec = validationFigure([{ corpus: "c", method: "m", hits: interval, macroF1: { ...interval, estimate: 30 } }]);
  const [panel] = (spec as unknown as { vconcat: { data: { values: { estimate: number }[] } }[] }).vconcat;
  expect(panel!.data.values.map(({ estimate }) => estimate)).toEqual([50, 30]);
});
