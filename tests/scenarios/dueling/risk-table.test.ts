import { expect, it } from "vitest";
import { riskTable, scalesOf } from "../../../src/lib/scenarios/dueling";

const items = [
  { features: [1, 2], utility: -4, risk: 0.5 },
  { features: [3, 4], utility: 2, risk: -0.25 },
];

it("scales both targets so that the largest size in training is 1", () => {
  const scales = scalesOf(items);
  expect(scales).toEqual({ utility: 4, risk: 0.5 });
  const table = riskTable(items, scales);
  expect([...table.features]).toEqual([1, 2, 3, 4]);
  expect([...table.utility]).toEqual([-1, 0.5]);
  expect([...table.risk]).toEqual([1, -0.5]);
});

it("refuses a scale that nothing can be divided by", () => {
  expect(() => riskTable(items, { utility: 0, risk: 1 })).toThrow("scales.utility");
});
