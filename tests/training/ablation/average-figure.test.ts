import { expect, it } from "vitest";
import { averageFigure } from "../../../src/lib/training";
import { point } from "./support";

it("the figure draws the runs of one recipe", () => {
  const points = [point("a", 1, 2), point("a", 1, 3, { weights: "shadow" }), point("b", 1, 4)];
  const { data } = averageFigure(points, "a") as unknown as { data: { values: object[] } };
  expect(data.values).toEqual([
    { seed: 1, update: 10, weights: "raw", loss: 2 },
    { seed: 1, update: 10, weights: "shadow", loss: 3 },
  ]);
});
