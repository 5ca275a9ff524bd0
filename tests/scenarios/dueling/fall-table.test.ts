import { expect, it } from "vitest";
import { fallTable, type DuelingPoint } from "../../../src/lib/scenarios/dueling";

const point = (objective: string, seed: number, [utility, risk, riskRoot]: [number, number, number]): DuelingPoint => {
  return { objective, seed, step: 1, validation: 1, utility, risk, riskRoot };
};
const points = [0, 1].flatMap((seed) => [
  point("own", seed, [1, 1, 3]),
  point("a", seed, [1, 2, 2]),
  point("b", seed, [0.5, 4, 3]),
]);

it("sets an objective against each of some others, in three errors", () => {
  const rows = fallTable(points, "own", ["a", "b"]);
  expect(rows.map(({ against, error, percent }) => [against, error, percent])).toEqual([
    ["a", "utility, MAE", 0],
    ["a", "risk, MAE", 50],
    ["a", "risk, RMSE", -50],
    ["b", "utility, MAE", -100],
    ["b", "risk, MAE", 75],
    ["b", "risk, RMSE", 0],
  ]);
  expect(rows.every(({ percent, low, high }) => low <= percent && percent <= high)).toBe(true);
});

it("refuses an objective that nobody trained", () => {
  expect(() => fallTable(points, "own", ["c"])).toThrow('got "c"');
});
