import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { metricFacts, randomScorerInput } from "../../../src/lib/wmtp/checks";
import { plannedMetrics } from "../../../src/lib/wmtp/metrics";
import { criticDelta, rho1Excess, type Scorer } from "../../../src/lib/wmtp/scorers";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("metricFacts finds six metrics with each scorer, another one missing, and nothing masked in them", () => {
  const input = randomScorerInput(stream(1));
  const rho1 = metricFacts(rho1Excess(), input);
  const critic = metricFacts(criticDelta(), input);
  expect(plannedMetrics.filter((name) => !rho1.defined.includes(name))).toEqual(["train/critic_delta_mean"]);
  expect(plannedMetrics.filter((name) => !critic.defined.includes(name))).toEqual(["train/rho1_usage_ratio"]);
  expect([rho1.leaking, critic.leaking]).toEqual([[], []]);
});

it("metricFacts notices a metric that looks under the mask", () => {
  const careless: Scorer = {
    key: "careless",
    version: "0.0.0",
    needs: ["values"],
    score: ({ ids, values }) => ({
      weights: tf.ones<tf.Rank.R2>(ids.shape),
      metrics: { "train/weight_p25": Math.min(...read(values!)) },
    }),
  };
  expect(metricFacts(careless, randomScorerInput(stream(5))).leaking).toEqual(["train/weight_p25"]);
});

it("metricFacts leaves no tensor", async () => {
  const input = randomScorerInput(stream(1));
  await expectNoLeak(() => metricFacts(criticDelta(), input));
});
