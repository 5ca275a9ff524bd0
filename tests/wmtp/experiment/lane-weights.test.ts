import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excessOf, pairShares, scoreLane } from "../../../src/lib/wmtp/experiment/lane-weights";
import { read } from "../../../src/lib/engine";
import { mtpLabels, reduceLosses } from "../../../src/lib/wmtp/loss";
import { rho1Excess } from "../../../src/lib/wmtp/scorers";
import { scopeEachTest, withTensorCount } from "../../support/tensors";

describe("pairShares", () => {
  it("shares the loss equally among the pairs with a token to predict, without weights", () => {
    const shares = pairShares({ shape: [1, 3], heads: 2 });
    expect([...shares].map((share) => Number(share.toFixed(4)))).toEqual([0.3333, 0.3333, 0.3333, 0, 0, 0]);
  });

  it("takes the weight of the predicted token, or of the token stood on", () => {
    const weights = [0, 1, 3];
    expect([...pairShares({ shape: [1, 3], heads: 1 }, weights)]).toEqual([0.25, 0.75, 0]);
    expect([...pairShares({ shape: [1, 3], heads: 1 }, weights, "own")]).toEqual([0, 1, 0]);
    const two = pairShares({ shape: [1, 3], heads: 2 }, weights);
    expect([two[0], two[1], two[2]].map((share) => Number(share!.toFixed(4)))).toEqual([0.1429, 0.4286, 0.4286]);
  });

  it("takes weights of pairs as they are", () => {
    expect([...pairShares({ shape: [1, 2], heads: 2 }, [3, 5, 7, 9])]).toEqual([1, 0, 0, 0]);
  });

  it("sums to 1 whatever the weights, and does not change with their scale", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 8 }), (weights) => {
        const shares = pairShares({ shape: [2, 4], heads: 3 }, weights);
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
        const scaled = pairShares({ shape: [2, 4], heads: 3 }, weights.map((weight) => 7 * weight)); // prettier-ignore
        shares.forEach((share, i) => {
          expect(scaled[i]).toBeCloseTo(share, 6);
        });
      }),
    );
  });

  it("is the gradient of the loss that a batch alone would have, for weights of tokens and of pairs", () => {
    const ids = tf.tensor2d([[0, 1, 2, 3], [3, 2, 1, 0]], [2, 4], "int32"); // prettier-ignore
    const labels = mtpLabels(ids, { horizon: 2 });
    const gradientOf = (weights: tf.Tensor2D | tf.Tensor3D): Float64Array =>
      read(tf.grad((x: tf.Tensor) => reduceLosses(x as tf.Tensor3D, labels, { weights }))(tf.ones([2, 4, 2])));
    const [tokens, pairs] = [8, 16].map((n) => Float32Array.from({ length: n }, (_, i) => ((7 * i) % 5) / 2));
    const shape = { shape: [2, 4] as const, heads: 2 };
    const wanted = [gradientOf(tf.tensor2d(tokens!, [2, 4])), gradientOf(tf.tensor3d(pairs!, [2, 4, 2]))];
    [pairShares(shape, tokens), pairShares(shape, pairs)].forEach((shares, which) => {
      shares.forEach((share, i) => { expect(share).toBeCloseTo(wanted[which]![i]!, 6); }); // prettier-ignore
    });
  });

  it("refuses weights that leave nothing to learn", () => {
    expect(() => pairShares({ shape: [1, 3], heads: 1 }, [5, 0, 0])).toThrow(/positive sum.*0/);
  });
});

describe("excessOf", () => {
  const losses = Float32Array.of(1, 10, 2, 20, 0, 0);
  const batch = { shape: [1, 3] as const, heads: 2, ids: new Int32Array(3), losses };

  it("is what each token costs under head 0 beyond the reference, and 0 for what nothing predicts", () => {
    expect([...excessOf({ ...batch, referenceLosses: Float32Array.of(7, 3, 0.5) })!]).toEqual([0, -2, 1.5]);
    expect(excessOf(batch)).toBeUndefined();
  });
});

describe("scoreLane", () => {
  scopeEachTest();

  it("has a scorer choose by the model's loss less the reference's, and leaves no tensor", async () => {
    const batch = { shape: [1, 4] as const, heads: 1, ids: new Int32Array(4), losses: Float32Array.of(5, 1, 4, 0) };
    const referenceLosses = Float32Array.of(0, 1, 1, 4.5);
    const { result, added } = await withTensorCount(() =>
      scoreLane(rho1Excess({ share: 1 / 3 }), { ...batch, referenceLosses }),
    );
    expect([...result]).toEqual([0, 3, 0, 0]);
    expect(added).toBe(0);
  });
});
