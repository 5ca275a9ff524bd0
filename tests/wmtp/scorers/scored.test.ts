import { expect, it } from "vitest";
import { scored } from "../../../src/lib/wmtp/scorers/scored";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("scored gives one tensor of the batch's shape and metrics of the valid entries alone", () => {
  const cells = { shape: [1, 4], places: Int32Array.of(1, 3) };
  const { weights, metrics } = scored(cells, Float64Array.of(0.5, 1.5), { "train/critic_delta_mean": -2 });
  expect(weights.shape).toEqual([1, 4]);
  expect(Array.from(weights.dataSync())).toEqual([0, 0.5, 0, 1.5]);
  expect(metrics).toMatchObject({
    "train/weight_mean": 1,
    "train/weight_min": 0.5,
    "train/valid_token_ratio": 0.5,
    "train/critic_delta_mean": -2,
  });
});
