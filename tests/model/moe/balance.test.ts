import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { choiceBalanceLoss, importanceLoss, route, routerZLoss, switchBalanceLoss } from "../../../src/lib/model/moe";
import { describeReference, referenceJson } from "../../support/reference";
import { expectNoLeak } from "../../support/tensors";

const value = (scalar: tf.Scalar): number => scalar.dataSync()[0]!;
/** Four rows, each of which prefers an expert of its own and then the next. */
const even = [[2, 1, 0, 0], [0, 2, 1, 0], [0, 0, 2, 1], [1, 0, 0, 2]]; // prettier-ignore

beforeEach(() => {
  tf.engine().startScope();
});
afterEach(() => {
  tf.engine().endScope();
});

describe("balance losses", () => {
  it("are least where all experts are used equally: 1 for Switch, k for all choices, 0 for importance", () => {
    const routing = route(tf.tensor2d(even), { k: 2 });
    expect(value(switchBalanceLoss(routing))).toBeCloseTo(1, 6);
    expect(value(choiceBalanceLoss(routing))).toBeCloseTo(2, 6);
    expect(value(importanceLoss(routing))).toBeCloseTo(0, 6);
  });

  it("grow to the number of experts where one takes all rows", () => {
    const routing = route(tf.tensor2d(even.map(() => [50, 0, 0, 0])), { k: 1 });
    expect(value(switchBalanceLoss(routing))).toBeCloseTo(4, 5);
    expect(value(choiceBalanceLoss(routing))).toBeCloseTo(4, 5);
    expect(value(importanceLoss(routing))).toBeCloseTo(3, 5);
  });

  it("pull the scores of an overused expert down", () => {
    const skewed = tf.tensor2d([[1, 0], [1, 0], [0.5, 0]]); // prettier-ignore
    const loss = (x: tf.Tensor): tf.Tensor => switchBalanceLoss(route(x as tf.Tensor2D, { k: 1 }));
    const gradient = (tf.grad(loss)(skewed) as tf.Tensor2D).arraySync();
    for (const [used, unused] of gradient) {
      expect(used).toBeGreaterThan(0);
      expect(unused).toBeLessThan(0);
    }
  });

  it("are, of the scores alone, the square of the log of the number of experts at zero", () => {
    expect(value(routerZLoss(tf.zeros([3, 4])))).toBeCloseTo(Math.log(4) ** 2, 6);
  });

  it("leave only their result", async () => {
    const routing = route(tf.tensor2d(even), { k: 2 });
    for (const loss of [switchBalanceLoss, choiceBalanceLoss, importanceLoss]) await expectNoLeak(() => loss(routing));
    await expectNoLeak(() => routerZLoss(routing.logits));
  });
});

describeReference("balance losses as published", () => {
  const moe = referenceJson("ml/moe.json") as { logits: number[][]; topk_idx: number[][] } & Record<string, number>;

  it("equal Switch's, Hugging Face's, ST-MoE's and Shazeer's", () => {
    const routing = route(tf.tensor2d(moe.logits), { k: 2 });
    expect(value(switchBalanceLoss(routing))).toBeCloseTo(moe["switch_aux_unscaled"]!, 6);
    // Two rows have ties, which torch broke in its own way: take its choices.
    const chosen = tf.tensor2d(moe.topk_idx.map((row) => [0, 1, 2, 3].map((expert) => Number(row.includes(expert)))));
    expect(value(choiceBalanceLoss({ ...routing, chosen }))).toBeCloseTo(moe["mixtral_hf_aux_unscaled"]!, 6);
    expect(value(routerZLoss(routing.logits)) / moe["z_loss_mean"]!).toBeCloseTo(1, 6);
    expect(value(importanceLoss(routing))).toBeCloseTo(moe["importance_cv2_population"]!, 6);
  });
});
