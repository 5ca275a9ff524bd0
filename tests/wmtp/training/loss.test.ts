import * as tf from "@tensorflow/tfjs";
import { it } from "vitest";
import { stream } from "../../../src/lib/random";
import { adamW } from "../../../src/lib/training";
import { batches, mtpCrossEntropy, mtpReductions, windowTensors } from "../../../src/lib/wmtp";
import { batchLoss } from "../../../src/lib/wmtp/training/loss";
import { expectClose } from "../../losses/values";
import { scopeEachTest } from "../../support/tensors";
import { tiny } from "../model/tiny";

scopeEachTest();

const ids = Int32Array.from({ length: 60 }, (_, i) => (i * i) % 5);
const mask = Array.from(ids, (_, i) => (i % 4 === 1 ? 0 : 1));
const data = batches({ ids, mask, length: 6, batch: 3, stream: stream(1) });

it.each(mtpReductions)(
  "is the loss of the batch under the scorer's weights, of the heads that are trained: %s",
  (reduction) => {
    const { model, weights } = tiny();
    const batch = data.at(1);
    const text = windowTensors(batch);
    const scores = tf.tensor2d(
      Float32Array.from(batch.ids, (id) => 1 + id),
      [3, 6],
    );
    const plan = { model, weights, batches: data, optimizer: adamW(), rate: 0.1, steps: 1, reduction };
    const weighted = { ...plan, horizon: 2, scorer: { score: () => ({ weights: scores.clone() }) } };
    const logits = model.logits(weights, text.ids);
    const expected = mtpCrossEntropy(logits, text.ids, { mask: text.mask!, horizon: 2, reduction, weights: scores });
    expectClose(batchLoss(weighted, batch, {}).loss, expected);
    expectClose(batchLoss(plan, batch, {}).loss, mtpCrossEntropy(logits, text.ids, { mask: text.mask!, reduction }));
  },
);
