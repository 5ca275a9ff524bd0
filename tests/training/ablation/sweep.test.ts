import { expect, it } from "vitest";
import { bestRate, sweepOf } from "../../../src/lib/training";
import { point } from "./support";

it("both sweeps try the same rates, and each has a best one of its own", () => {
  const sweep = sweepOf([1e-4, 1e-3]);
  expect(sweep.map(({ rate, layerDecay }) => [rate, layerDecay])).toEqual([
    ...[
      [1e-4, 1],
      [1e-3, 1],
    ],
    ...[
      [1e-4, 0.9],
      [1e-3, 0.9],
    ],
  ]);
  const points = sweep.map(({ recipe }, i) => point(recipe, 1, [1, 2, 4, 3][i]!));
  expect(bestRate(sweep, points, 1)).toBe(1e-4);
  expect(bestRate(sweep, points, 0.9)).toBe(1e-3);
  expect(() => bestRate(sweep, points, 0.8)).toThrow("decay of 0.8");
});
