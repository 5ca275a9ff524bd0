import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../src/lib/engine";
import { textEmbedding } from "../../src/lib/model";
import { describeEachEngine } from "../support/engines";
import { expectNoLeak } from "../support/tensors";
import { expectClose, waveWeights } from "./support";

const layer = textEmbedding({ vocabulary: 5, length: 3 }, 2);

describeEachEngine("textEmbedding", () => {
  it("adds a token's vector and its position's, and masks padding", () => {
    const w = waveWeights(layer.blueprint);
    const { states, mask } = layer.apply(w, tf.tensor2d([[4, 1, 0]], [1, 3], "int32"));
    const tokens = tf.gather(w.get("embeddings/tokens/table")!, tf.tensor1d([4, 1, 0], "int32"));
    expectClose(states, read(tokens.add(w.get("embeddings/positions/table")!)));
    expectClose(mask!, [1, 1, 0]);
  });

  it("takes shorter texts, and refuses longer ones", () => {
    const w = waveWeights(layer.blueprint);
    expect(layer.apply(w, tf.ones([4, 2], "int32")).states.shape).toEqual([4, 2, 2]);
    expect(() => layer.apply(w, tf.ones([4, 6], "int32"))).toThrow("tokens: expected at most 3 a text, got [4, 6]");
  });

  it("leaves nothing but its result in memory", async () => {
    const [w, ids] = [waveWeights(layer.blueprint), tf.ones<tf.Rank.R2>([4, 2], "int32")];
    await expectNoLeak(() => layer.apply(w, ids));
  });
});
