import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { randomScorerInput, scoreKinds, weightFacts } from "../../../src/lib/wmtp/checks";
import { criticDelta, rho1Excess, type Scorer } from "../../../src/lib/wmtp/scorers";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

const scorers = [rho1Excess(), rho1Excess({ mode: "softmax" }), criticDelta(), criticDelta({ mode: "clipped" })];

it.each(scoreKinds)("weightFacts finds nothing amiss with %s scores", (kind) => {
  const input = randomScorerInput(stream(kind), kind);
  for (const scorer of scorers) {
    const { meanError, ...counts } = weightFacts(scorer, input);
    expect(counts).toEqual({ notFinite: 0, negative: 0, extreme: 0, leaked: 0 });
    expect(meanError).toBeLessThan(1e-6);
  }
});

it("weightFacts counts what a bad scorer does", () => {
  const ids = tf.zeros<tf.Rank.R2>([1, 5], "int32");
  const mask = tf.tensor2d([[1, 1, 1, 0, 1]]);
  const bad: Scorer = {
    key: "bad",
    version: "0.0.0",
    needs: [],
    score: () => ({ weights: tf.tensor2d([[1, NaN, -1, 2, 7]]), metrics: {} }),
  };
  expect(weightFacts(bad, { ids, mask })).toMatchObject({ notFinite: 1, negative: 1, extreme: 1, leaked: 2 });
});

it("weightFacts leaves no tensor", async () => {
  const input = randomScorerInput(stream(1));
  await expectNoLeak(() => weightFacts(rho1Excess(), input));
});
