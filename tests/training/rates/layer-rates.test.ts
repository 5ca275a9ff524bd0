import { expect, it } from "vitest";
import { preset, redHeartModel } from "../../../src/lib/model";
import { layerRates } from "../../../src/lib/training";

it("the printed rule reaches no layer, with its own names blocks and heads, and the published one all", () => {
  const rates = layerRates(redHeartModel(preset("rh-730m")).blueprint, 8);
  const rules = [...new Set(rates.map(({ rule }) => rule))];
  const [printed, kindly, published] = rules.map((name) => rates.filter(({ rule }) => rule === name));
  expect(printed!.map(({ rate }) => rate)).toEqual(new Array(11).fill(undefined));
  expect(kindly!.filter(({ rate }) => rate === undefined).map(({ layer }) => layer)).toEqual(["input", "projections"]);
  const rateOf = (layer: string): number => kindly!.find((own) => own.layer === layer)!.rate!;
  expect(rateOf("block 0") / rateOf("block 1")).toBeCloseTo(0.9, 12);
  expect(rateOf("heads")).toBe(1e-4);
  expect(published!.every(({ rate }) => rate! > 0)).toBe(true);
  expect(published![0]!.rate).toBeCloseTo(1e-4 * 0.9 ** 10, 15);
});
