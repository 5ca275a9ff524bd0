import { expect, it } from "vitest";
import { layerRateFigure } from "../../../src/lib/training";

it("a layer without a rate is drawn as such, not as 0", () => {
  const figure = layerRateFigure([
    { rule: "printed", layer: "input" },
    { rule: "printed", layer: "heads", rate: 1e-4 },
  ]) as unknown as { data: { values: { rate: number | null }[] } };
  expect(figure.data.values.map(({ rate }) => rate)).toEqual([null, 100]);
});
