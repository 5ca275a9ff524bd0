import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { normalTensor } from "../../../src/lib/engine";
import {
  allocate,
  dense,
  encoderBlock,
  joinBlueprints,
  type Module,
  type Sequence,
  type Weights,
} from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { checkpointed, differentiate, gradientMemory } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";

const blocks = [0, 1].map((i) =>
  encoderBlock(`block-${i}`, { width: 8, heads: 2, feedForward: 16, depth: i + 1, dropout: 0.1 }),
);
const input = dense("input", { inputs: 8, outputs: 8, depth: 0 });
const blueprint = joinBlueprints([input, ...blocks].map((module) => module.blueprint));

/** Mean square of two blocks after an affine layer, so that gradients flow out of the blocks too. */
function lossOf(weights: Weights, layers: readonly Module<Sequence, tf.Tensor3D>[], masked = false): tf.Scalar {
  return tf.tidy(() => {
    const draws = stream("dropout");
    const x = normalTensor(stream("x"), [3, 5, 8]);
    const mask = tf.tensor2d(
      Array.from({ length: 15 }, (_, i) => Number(i % 5 < 3)),
      [3, 5],
    );
    let states = input.apply(weights, x) as tf.Tensor3D;
    for (const layer of layers) states = layer.apply(weights, { states, ...(masked && { mask }) }, { stream: draws });
    return states
      .mul(normalTensor(stream("y"), [3, 5, 8]))
      .mean()
      .asScalar();
  });
}

describeEachEngine("checkpointed", () => {
  it.each([false, true])("gives the loss and gradients of the module itself, to the bit (mask: %s)", (masked) => {
    const weights = allocate(blueprint, stream(1));
    const plain = differentiate(weights, () => lossOf(weights, blocks, masked));
    const saved = differentiate(weights, () => lossOf(weights, blocks.map(checkpointed), masked));
    expect(saved.loss.dataSync()).toEqual(plain.loss.dataSync());
    expect([...saved.gradients.keys()].sort()).toEqual([...plain.gradients.keys()].sort());
    for (const [name, gradient] of plain.gradients) {
      expect(saved.gradients.get(name)!.dataSync(), name).toEqual(gradient.dataSync());
    }
  });

  it("keeps less from the forward to the backward pass", () => {
    const weights = allocate(blueprint, stream(1));
    const plain = gradientMemory(weights, () => lossOf(weights, blocks));
    const saved = gradientMemory(weights, () => lossOf(weights, blocks.map(checkpointed)));
    expect(saved.kept).toBeLessThan(0.5 * plain.kept);
    expect(saved.peak).toBeLessThan(plain.peak);
  });

  it("leaves nothing but gradients", async () => {
    const weights = allocate(blueprint, stream(1));
    await expectNoLeak(() => {
      const { loss, gradients } = differentiate(weights, () => lossOf(weights, blocks.map(checkpointed)));
      return [loss, ...gradients.values()];
    });
  });

  it("takes a module of one tensor", () => {
    const weights = allocate(blueprint, stream(1));
    const x = normalTensor(stream("x"), [3, 8]);
    const gradientOf = (module: typeof input): tf.Tensor =>
      differentiate(weights, () => module.apply(weights, x).square().sum().asScalar()).gradients.get("input/kernel")!;
    expect(gradientOf(checkpointed(input)).dataSync()).toEqual(gradientOf(input).dataSync());
  });
});
