import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { dropoutMasks } from "../../../src/lib/training/ablation/masks";

it.each([1, 2, 4])("masks of %i bits drop a share of 2^-bits and keep the mean at 1", (bits) => {
  const mask = dropoutMasks([stream(3)], [200, 100], bits);
  const values = [...mask.dataSync()];
  expect(new Set(values).size).toBe(2);
  expect(values.filter((value) => value === 0).length / values.length).toBeCloseTo(2 ** -bits, 1);
  expect(values.reduce((sum, value) => sum + value) / values.length).toBeCloseTo(1, 1);
  mask.dispose();
});

it("the masks of a stream do not depend on those beside it", () => {
  const alone = dropoutMasks([stream(2)], [5, 7], 2);
  const beside = dropoutMasks([stream(1), stream(2)], [5, 7], 2);
  expect(beside.shape).toEqual([2, 5, 7]);
  expect([...beside.dataSync().slice(35)]).toEqual([...alone.dataSync()]);
  expect([...beside.dataSync().slice(0, 35)]).not.toEqual([...alone.dataSync()]);
  alone.dispose();
  beside.dispose();
});

it("refuses other rates", () => {
  expect(() => dropoutMasks([stream(1)], [2], 5)).toThrow("bits");
});
