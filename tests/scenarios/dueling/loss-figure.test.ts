import { expect, it } from "vitest";
import { lossCurves, lossFigure } from "../../../src/lib/scenarios/dueling";

it("draws value and gradient of both halves", () => {
  const points = lossCurves([-1, 0, 1]);
  const spec = lossFigure(points) as unknown as {
    data: { values: unknown[] };
    hconcat: { encoding: { y: { field: string } } }[];
  };
  expect(spec.data.values).toEqual(points);
  expect(spec.hconcat.map(({ encoding }) => encoding.y.field)).toEqual(["value", "gradient"]);
});
