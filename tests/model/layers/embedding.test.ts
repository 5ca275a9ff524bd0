import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { allocate, disposeWeights, embedding } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { expectClose, waveWeights } from "../support";

const layer = embedding("e", { count: 4, width: 2 });

describeEachEngine("embedding", () => {
  it("gives each id its row of the table", () => {
    const w = waveWeights(layer.blueprint);
    const rows = read(w.get("e/table")!);
    expectClose(layer.apply(w, tf.tensor2d([[3, 0, 3]], [1, 3], "int32")), [
      rows[6]!,
      rows[7]!,
      rows[0]!,
      rows[1]!,
      rows[6]!,
      rows[7]!,
    ]);
  });

  it("gathers the gradient of a row from all its places", () => {
    const w = waveWeights(layer.blueprint);
    const ids = tf.tensor2d([[3, 0, 3]], [1, 3], "int32");
    const { grads } = tf.variableGrads(
      () =>
        layer
          .apply(w, ids)
          .mul(tf.tensor([1, 2, 4], [1, 3, 1]))
          .sum(),
      [...w.values()],
    );
    expectClose(grads[w.get("e/table")!.name]!, [2, 2, 0, 0, 0, 0, 5, 5]);
  });

  it("starts at the deviation asked for", () => {
    const wide = embedding("e", { count: 500, width: 20, deviation: 0.1 });
    const w = allocate(wide.blueprint, stream(3));
    expect(read(tf.moments(w.get("e/table")!).variance.sqrt())[0]).toBeCloseTo(0.1, 2);
    disposeWeights(w);
  });

  it("leaves nothing but its result in memory", async () => {
    const [w, ids] = [waveWeights(layer.blueprint), tf.tensor1d([1, 2], "int32")];
    await expectNoLeak(() => layer.apply(w, ids));
  });
});
