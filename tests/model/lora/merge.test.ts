import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { dense } from "../../../src/lib/model/layers";
import { adaptedWeights, loraBlueprint, mergeLora, type LoraConfig } from "../../../src/lib/model/lora";
import { allocate, disposeWeights, type Weights } from "../../../src/lib/model/weights";
import { stream } from "../../../src/lib/random";
import { describeReference, referenceJson } from "../../support/reference";

/** The example of Hu et al.'s rule worked in float64; our matrices are transposed. */
const example = { rank: 2, alpha: 16 } as const;
const layer = dense("layer", { inputs: 3, outputs: 2, depth: 1, bias: false });

function withExample(test: (base: Weights, adapters: Weights) => void): void {
  const base = allocate(layer.blueprint, stream(1));
  const adapters = allocate(
    loraBlueprint(layer.blueprint, () => true, example),
    stream(1),
  );
  tf.tidy(() => {
    base.get("layer/kernel")!.assign(tf.tensor2d([[1, 4], [2, 5], [3, 6]])); // prettier-ignore
    adapters.get("layer/kernel/lora_a")!.assign(tf.tensor2d([[0.1, -0.1], [0.2, 0], [0.3, 0.1]])); // prettier-ignore
    adapters.get("layer/kernel/lora_b")!.assign(tf.tensor2d([[1, 0.5], [-1, 2]])); // prettier-ignore
    test(base, adapters);
  });
  disposeWeights(base);
  disposeWeights(adapters);
}

const kernelOf = (weights: Weights): Float32Array => weights.get("layer/kernel")!.dataSync<"float32">().slice();
const apply = (weights: Weights): number[] => [...layer.apply(weights, tf.tensor2d([[1, -1, 2]])).dataSync()];

function expectClose(values: ArrayLike<number>, expected: readonly number[]): void {
  expect(values).toHaveLength(expected.length);
  expected.forEach((value, i) => {
    expect(values[i]).toBeCloseTo(value, 5);
  });
}

describe("adaptedWeights", () => {
  it("computes W x + (α / r) B A x, and leaves the model as it is", () => {
    withExample((base, adapters) => {
      const before = kernelOf(base);
      expectClose(apply(adaptedWeights(base, adapters, example)), [8.2, 14.6]);
      expect(kernelOf(base)).toEqual(before);
    });
  });

  it("changes nothing before training, to the bit, as B is 0", () => {
    const base = allocate(layer.blueprint, stream(2));
    const adapters = allocate(
      loraBlueprint(layer.blueprint, () => true, example),
      stream(3),
    );
    tf.tidy(() => {
      expect(apply(adaptedWeights(base, adapters, example))).toEqual(apply(base));
    });
    disposeWeights(base);
    disposeWeights(adapters);
  });

  it("trains the adapters alone, with the gradients of central differences", () => {
    withExample((base, adapters) => {
      const loss = (): tf.Scalar =>
        layer
          .apply(adaptedWeights(base, adapters, example), tf.tensor2d([[1, -1, 2]]))
          .square()
          .sum()
          .asScalar();
      const { grads } = tf.variableGrads(loss, [...adapters.values()]);
      expect(Object.keys(grads)).toHaveLength(2);
      const a = adapters.get("layer/kernel/lora_a")!;
      const gradient = grads[a.name]!.dataSync();
      const values = a.dataSync().slice();
      const h = 1e-2;
      const lossAt = (i: number, by: number): number => {
        a.assign(
          tf.tensor2d(
            values.map((value, j) => (i === j ? value + by : value)),
            [3, 2],
          ),
        );
        return loss().dataSync()[0]!;
      };
      values.forEach((_, i) => {
        const difference = (lossAt(i, h) - lossAt(i, -h)) / (2 * h);
        expect(gradient[i]! / difference).toBeCloseTo(1, 3);
      });
    });
  });

  it("names adapters of a weight that the model lacks", () => {
    withExample((_, adapters) => {
      expect(() => adaptedWeights(new Map(), adapters, example)).toThrow('expected "layer/kernel"');
    });
  });
});

describe("mergeLora", () => {
  const merged = [2.6, 2.8, 3.6, 5.8, 4.6, 8.8];

  it("adds the deltas into the weights, so that the model alone computes what both did", () => {
    withExample((base, adapters) => {
      const both = apply(adaptedWeights(base, adapters, example));
      mergeLora(base, adapters, example).dispose();
      expectClose(kernelOf(base), merged);
      expectClose(apply(base), both);
    });
  });

  it("scales by α / √r where that is asked", () => {
    withExample((base, adapters) => {
      const config: LoraConfig = { ...example, scaling: "rank-stabilised" };
      mergeLora(base, adapters, config).dispose();
      expect(kernelOf(base)[0]).toBeCloseTo(3.262741699796952, 5);
    });
  });

  it("unmerges within rounding of 32 bits", () => {
    withExample((base, adapters) => {
      const before = kernelOf(base);
      mergeLora(base, adapters, example).unmerge();
      kernelOf(base).forEach((value, i) => {
        expect(Math.abs(value - before[i]!)).toBeLessThan(1e-6);
      });
    });
  });

  it("rolls back to the bit, also after the adapters are gone", () => {
    const base = allocate(layer.blueprint, stream(5));
    const before = kernelOf(base);
    const adapters = allocate(
      loraBlueprint(layer.blueprint, () => true, example),
      stream(6),
    );
    adapters.get("layer/kernel/lora_b")!.assign(tf.ones([2, 2]));
    const merge = mergeLora(base, adapters, example);
    disposeWeights(adapters);
    expect(kernelOf(base)).not.toEqual(before);
    merge.rollback();
    expect(kernelOf(base)).toEqual(before);
    expect(() => {
      merge.unmerge();
    }).toThrow("unmerged, rolled back or disposed before");
    disposeWeights(base);
  });

  it("leaves no tensor", () => {
    const count = tf.memory().numTensors;
    withExample((base, adapters) => {
      const open = tf.memory().numTensors;
      mergeLora(base, adapters, example).unmerge();
      mergeLora(base, adapters, example).rollback();
      mergeLora(base, adapters, example).dispose();
      expect(tf.memory().numTensors).toBe(open);
    });
    expect(tf.memory().numTensors).toBe(count);
  });
});

describeReference("LoRA in float64", () => {
  const lora = referenceJson("ml/lora.json") as Record<"W" | "A" | "B" | "W_merged", number[][]>;

  it("merges to the reference and unmerges within 1e-12", () => {
    const delta = lora.B.map((row) =>
      lora.A[0]!.map((_, i) => 8 * row.reduce((sum, b, r) => sum + b * lora.A[r]![i]!, 0)),
    );
    lora.W.forEach((row, o) => {
      row.forEach((w, i) => {
        const sum = w + delta[o]![i]!;
        expect(Math.abs(sum - lora.W_merged[o]![i]!)).toBeLessThan(1e-12);
        expect(Math.abs(sum - delta[o]![i]! - w)).toBeLessThan(1e-12);
      });
    });
  });
});
