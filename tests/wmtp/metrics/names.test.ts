import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { criticDelta, plannedMetrics, rho1Excess } from "../../../src/lib/wmtp";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

const input = () => ({
  ids: tf.zeros<tf.Rank.R2>([1, 4], "int32"),
  baseLosses: tf.tensor2d([[0, 1, 2, 3]]),
  referenceLosses: tf.tensor2d([[0, 1, 1, 1]]),
  values: tf.tensor2d([[0, 1, 0, 2]]),
});

it("plannedMetrics are seven, of which either scorer defines six: each lacks the other's own", () => {
  expect(plannedMetrics).toHaveLength(7);
  const lacking = (metrics: object): string[] => plannedMetrics.filter((name) => !(name in metrics));
  expect(lacking(rho1Excess().score(input()).metrics)).toEqual(["train/critic_delta_mean"]);
  expect(lacking(criticDelta().score(input()).metrics)).toEqual(["train/rho1_usage_ratio"]);
});
