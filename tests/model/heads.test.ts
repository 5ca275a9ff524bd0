import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../src/lib/engine";
import { benthamDimensions, emotionProbabilities, regretEstimate, surdParts } from "../../src/lib/model";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose } from "./support";

const scores = (): tf.Tensor2D => tf.tensor2d([[-3, 0, 2]]);

describeEachEngine("heads", () => {
  it("make exclusive emotions sum to 1, and leave labels of a text independent", () => {
    expectClose(emotionProbabilities(scores(), "exclusive"), [0.00589975, 0.11849965, 0.8756006]);
    expectClose(emotionProbabilities(scores(), "multi-label"), [0.04742587, 0.5, 0.88079708]);
  });

  it("keep Bentham dimensions in [0, 1] and SURD's parts non-negative, at extreme scores too", () => {
    const extreme = tf.tensor2d([[-1e4, 1e4]]);
    expect([...read(benthamDimensions(extreme))]).toEqual([0, 1]);
    expect([...read(surdParts(extreme))]).toEqual([0, 1e4]);
    expectClose(surdParts(scores()), [0.04858735, 0.69314718, 2.12692801]);
  });

  it("read regret as a mean and a positive deviation", () => {
    const { regret, uncertainty } = regretEstimate(
      tf.tensor2d([
        [0.4, 0],
        [-1, -3],
      ]),
    );
    expectClose(regret, [0.4, -1]);
    expectClose(uncertainty, [0.69314718, 0.04858735]);
  });

  it("refuse a regret without its uncertainty", () => {
    expect(() => regretEstimate(tf.zeros([5, 1]))).toThrow("scores: expected [B, 2], got [5, 1]");
  });

  it("leave nothing but their results in memory", async () => {
    const x = tf.zeros<tf.Rank.R2>([3, 2]);
    await expectNoLeak(() => [
      emotionProbabilities(x, "multi-label"),
      benthamDimensions(x),
      surdParts(x),
      regretEstimate(x),
    ]);
  });
});
