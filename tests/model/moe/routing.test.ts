import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { expertCapacity, route } from "../../../src/lib/model/moe";
import { describeReference, referenceJson } from "../../support/reference";
import "../../support/seed";
import { expectNoLeak } from "../../support/tensors";

const rows = (tensor: tf.Tensor2D): number[][] => tensor.arraySync();

beforeEach(() => {
  tf.engine().startScope();
});
afterEach(() => {
  tf.engine().endScope();
});

describe("route", () => {
  it("gives two chosen experts the softmax of their scores", () => {
    const { gates, chosen } = route(tf.tensor2d([[2, 1, 0.1, -1]]), { k: 2 });
    expect(rows(chosen)).toEqual([[1, 1, 0, 0]]);
    const [first, second, ...others] = rows(gates)[0]!;
    expect(first).toBeCloseTo(0.7310585786, 6);
    expect(second).toBeCloseTo(0.2689414214, 6);
    expect(others).toEqual([0, 0]);
  });

  it("weighs one chosen expert by its probability, so that the router learns", () => {
    const logits = tf.tensor2d([[1, 0]]);
    const probability = 1 / (1 + Math.exp(-1));
    expect(rows(route(logits, { k: 1 }).gates)[0]![0]).toBeCloseTo(probability, 6);
    const gradient = tf.grad((x) => route(x as tf.Tensor2D, { k: 1 }).gates.sum())(logits) as tf.Tensor2D;
    expect(rows(gradient)[0]![0]).toBeCloseTo(probability * (1 - probability), 6);
  });

  it("has gates that sum to 1 for k >= 2, over any scores", () => {
    const row = fc.array(fc.float({ min: -8, max: 8, noNaN: true }), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), fc.integer({ min: 2, max: 4 }), (scores, k) => {
        const { gates, chosen } = tf.tidy(() => {
          const routing = route(tf.tensor2d(scores), { k });
          return { gates: routing.gates.sum(1), chosen: routing.chosen.sum(1) };
        });
        for (const sum of gates.dataSync()) expect(sum).toBeCloseTo(1, 5);
        for (const sum of chosen.dataSync()) expect(sum).toBe(k);
      }),
      { numRuns: 25 },
    );
  });

  it("has the gradient that central differences give where the choice does not change", () => {
    const logits = [0.7, -0.2, 0.4];
    const value = (scores: number[]): number => {
      const gates = rows(route(tf.tensor2d([scores]), { k: 2 }).gates)[0]!;
      return gates.reduce((sum, gate, i) => sum + gate * (i + 1) ** 2, 0);
    };
    const weight = tf.tensor2d([[1, 4, 9]]);
    const loss = (x: tf.Tensor): tf.Tensor =>
      route(x as tf.Tensor2D, { k: 2 })
        .gates.mul(weight)
        .sum();
    const gradient = rows(tf.grad(loss)(tf.tensor2d([logits])) as tf.Tensor2D)[0]!;
    const h = 1e-2;
    logits.forEach((_, i) => {
      const moved = (by: number): number => value(logits.map((score, j) => (i === j ? score + by : score)));
      expect(gradient[i]).toBeCloseTo((moved(h) - moved(-h)) / (2 * h), 3);
    });
  });

  it("drops rows that find an expert full, first choices before second ones", () => {
    const logits = tf.tensor2d([[3, 2, 0], [3, 0, 2], [0, 3, 2]]); // prettier-ignore
    const { gates } = route(logits, { k: 2, capacityFactor: 0.5 });
    expect(expertCapacity({ rows: 3, experts: 3, k: 2, factor: 0.5 })).toBe(1);
    const served = rows(gates).map((row) => row.map((gate) => Number(gate > 0)));
    expect(served).toEqual([[1, 0, 0], [0, 0, 1], [0, 1, 0]]); // prettier-ignore
  });

  it("drops nothing with room for all", () => {
    const logits = tf.tensor2d([[3, 2, 0], [3, 2, 1], [3, 2, 1]]); // prettier-ignore
    const roomy = route(logits, { k: 2, capacityFactor: 3 });
    expect(rows(roomy.gates)).toEqual(rows(route(logits, { k: 2 }).gates));
  });

  it("leaves only its results", async () => {
    const logits = tf.tensor2d([[3, 2, 0]]);
    await expectNoLeak(() => {
      const { probabilities, chosen, gates } = route(logits, { k: 2, capacityFactor: 1 });
      return { probabilities, chosen, gates };
    });
  });

  it("refuses a k and a capacity out of range", () => {
    const logits = tf.tensor2d([[1, 2]]);
    expect(() => route(logits, { k: 3 })).toThrow(/k: .*\[1, 2\], got 3/);
    expect(() => route(logits, { k: 1, capacityFactor: 0 })).toThrow(/capacityFactor: .* got 0/);
  });
});

describeReference("routing as Mixtral's", () => {
  const moe = referenceJson("ml/moe.json") as {
    logits: number[][];
    probs: number[][];
    topk_idx: number[][];
    topk_weights_renorm: number[][];
    capacity_cf1p25: number;
  };

  it("equals probabilities, choices and renormalised weights", () => {
    const { probabilities, gates } = route(tf.tensor2d(moe.logits), { k: 2 });
    moe.logits.forEach((_, n) => {
      moe.probs[n]!.forEach((p, e) => {
        expect(rows(probabilities)[n]![e]).toBeCloseTo(p, 6);
      });
      const [, second, third] = [...moe.logits[n]!].sort((a, b) => b - a);
      // Of equal scores torch takes any, and this the first.
      if (second === third) return;
      moe.topk_idx[n]!.forEach((expert, i) => {
        expect(rows(gates)[n]![expert]).toBeCloseTo(moe.topk_weights_renorm[n]![i]!, 6);
      });
    });
  });

  it("has the capacity of one choice a row", () => {
    const [count, experts] = [moe.logits.length, moe.logits[0]!.length];
    expect(expertCapacity({ rows: count, experts, k: 1, factor: 1.25 })).toBe(moe.capacity_cf1p25);
  });
});
