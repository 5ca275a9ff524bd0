import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { attend, type AttendOptions } from "../../../src/lib/model/ops/attend";
import { gelu } from "../../../src/lib/model/ops/gelu";
import { lookup } from "../../../src/lib/model/ops/lookup";
import { normalize } from "../../../src/lib/model/ops/normalize";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";
import { gelu as pytorchGelu } from "../layers/pytorch";
import { expectClose, waves } from "../support";
import { plainAttend, plainGelu, plainNormalize } from "./plain";

type Operation = (...inputs: tf.Tensor[]) => tf.Tensor;

/** Fails unless two operations agree in value and in the gradient of every input, weighted by waves. */
function expectSame(fused: Operation, plain: Operation, inputs: readonly tf.Tensor[], tolerance = 1e-5): void {
  const weighted =
    (run: Operation) =>
    (...xs: tf.Tensor[]): tf.Tensor => {
      const y = run(...xs);
      return y.mul(waves(31, y.shape)).sum();
    };
  expectClose(fused(...inputs), read(plain(...inputs)), tolerance);
  const expected = tf.grads(weighted(plain))([...inputs]);
  tf.grads(weighted(fused))([...inputs]).forEach((gradient, i) => {
    expect(gradient.shape).toEqual(inputs[i]!.shape);
    expectClose(gradient, read(expected[i]!), tolerance);
  });
}

describeEachEngine("operations with gradients of their own", () => {
  it.each([[[5, 6]], [[2, 3, 6]], [[2, 2, 2, 6]], [[6]]])("layer norm of %j equals its plain composition", (shape) => {
    const run =
      (kind: typeof normalize): Operation =>
      (x, scale, shift) =>
        kind(x, scale, shift, 1e-5);
    expectSame(run(normalize), run(plainNormalize), [waves(1, shape, 3), waves(2, [6]), waves(3, [6])], 5e-5);
  });

  it("GELU equals its plain composition, and PyTorch's", () => {
    expectSame(
      (x) => gelu(x),
      (x) => plainGelu(x),
      [waves(1, [4, 9], 6)],
    );
    const x = waves(20, [2, 3, 4], 1);
    expectClose(gelu(x).slice([0, 0, 0], [1, 3, 4]), pytorchGelu.output);
    const gradient = tf.grad((input) =>
      gelu(input)
        .mul(waves(30, [2, 3, 4], 1))
        .sum(),
    )(x);
    expectClose(gradient.slice([0, 0, 0], [1, 3, 4]), pytorchGelu.input);
  });

  it("GELU is x far above 0 and 0 far below, with gradients 1 and 0", () => {
    const far = tf.tensor1d([-100, 100, 0]);
    expect([...read(gelu(far))]).toEqual([-0, 100, 0]);
    expect([...read(tf.grad((x) => gelu(x).sum())(far))]).toEqual([0, 1, 0.5]);
  });

  describe("attention equals its plain composition", () => {
    const mask = (): tf.Tensor2D => tf.tensor2d([1, 1, 1, 1, 1, 1, 1, 0], [2, 4]);
    const factors = (): tf.Tensor => waves(9, [2, 3, 4, 4]).add(1);
    it.each([
      ["alone", () => ({})],
      ["with padding", () => ({ mask: mask() })],
      ["causal", () => ({ causal: true })],
      ["causal, with padding and dropout", () => ({ causal: true, mask: mask(), factors: factors() })],
      ["with dropout", () => ({ factors: factors() })],
    ])("%s", (_, options) => {
      const with3 =
        (kind: (qkv: tf.Tensor3D, options: AttendOptions) => tf.Tensor): Operation =>
        (qkv) =>
          kind(qkv as tf.Tensor3D, { heads: 3, ...options() });
      expectSame(with3(attend), with3(plainAttend), [waves(4, [2, 4, 18], 2)]);
    });
  });

  it("looking up rows equals gather: a row that is asked for twice gets both gradients, others none", () => {
    const ids = tf.tensor2d([3, 0, 3, 1], [2, 2], "int32");
    expectSame(
      (table) => lookup(table as tf.Tensor2D, ids),
      (table) => tf.gather(table, ids),
      [waves(5, [5, 3])],
    );
  });

  it("can be differentiated within tf.tidy, and leave nothing behind", async () => {
    const x = waves(1, [2, 4, 6]);
    const [scale, shift] = [waves(2, [6]), waves(3, [6])];
    const loss = (input: tf.Tensor): tf.Scalar =>
      tf.tidy(() =>
        attend(gelu(normalize(input, scale, shift, 1e-5)) as tf.Tensor3D, { heads: 1 })
          .square()
          .sum(),
      );
    await expectNoLeak(() => tf.grad(loss)(x));
    await expectNoLeak(() => tf.tidy(() => tf.grad(loss)(x)));
    await expectNoLeak(() => loss(x));
  });
});
