import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { allocate, countParameters, dense } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { centralDifferences, expectClose, waves, waveWeights } from "../support";

const layer = dense("d", { inputs: 2, outputs: 3, depth: 4 });
const known = (): Map<string, tf.Variable> =>
  new Map<string, tf.Variable>([
    ["d/kernel", tf.variable(tf.tensor2d([1, 2, 3, 4, 5, 6], [2, 3]))],
    ["d/bias", tf.variable(tf.tensor1d([10, 20, 30]))],
  ]);

describeEachEngine("dense", () => {
  it("is x W + b on the last axis", () => {
    expectClose(
      layer.apply(
        known(),
        tf.tensor2d([
          [1, 0],
          [1, -1],
        ]),
      ),
      [11, 22, 33, 7, 17, 27],
    );
    expect(layer.apply(known(), tf.zeros([2, 5, 1, 2])).shape).toEqual([2, 5, 1, 3]);
    expect(layer.apply(known(), tf.tensor1d([1, 0])).shape).toEqual([3]);
  });

  it("has the gradients of central differences", () => {
    const [x, w] = [waves(1, [2, 2, 2]), waveWeights(layer.blueprint)];
    const loss = (input: tf.Tensor): tf.Scalar => layer.apply(w, input).square().sum();
    expectClose(tf.grad(loss)(x), centralDifferences(loss, x), 2e-3);
    for (const variable of w.values()) {
      const gradient = tf.variableGrads(() => loss(x), [variable]).grads[variable.name]!;
      const start = variable.clone();
      const numeric = centralDifferences((value) => {
        variable.assign(value);
        return loss(x);
      }, start);
      variable.assign(start);
      expectClose(gradient, numeric, 2e-3);
    }
  });

  it("leaves the bias out when asked", () => {
    const plain = dense("d", { inputs: 2, outputs: 3, depth: 0, bias: false });
    expect(plain.blueprint.map(({ name }) => name)).toEqual(["d/kernel"]);
    expectClose(plain.apply(known(), tf.tensor2d([[1, 0]])), [1, 2, 3]);
  });

  it("decays its kernel alone and starts its bias at 0", () => {
    expect(layer.blueprint.map(({ decay, depth }) => [decay, depth])).toEqual([
      [true, 4],
      [false, 4],
    ]);
    expectClose(allocate(layer.blueprint, stream(1)).get("d/bias")!, [0, 0, 0]);
    expect(countParameters(layer.blueprint)).toBe(9);
  });

  it("names both widths when they differ", () => {
    expect(() => layer.apply(known(), tf.zeros([4, 5]))).toThrow("x: expected [..., 2], got [4, 5]");
  });

  it("leaves nothing but its result in memory", async () => {
    const [x, w] = [waves(1, [2, 2, 2]), known()];
    await expectNoLeak(() => layer.apply(w, x));
  });
});
