import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { read } from "../../../src/lib/engine";

import { criticDelta, productScorer, rho1Excess, rho1ExcessPairs, uniformScorer } from "../../../src/lib/wmtp/scorers";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

describe("productScorer", () => {
  scopeEachTest();
  const input = () => ({
    ids: tf.zeros<tf.Rank.R2>([1, 5], "int32"),
    baseLosses: tf.tensor2d([[0, 3, 1, 2, 0.5]]),
    referenceLosses: tf.tensor2d([[0, 0, 0, 0, 0]]),
    values: tf.tensor2d([[0, 1, 1, 3, 1]]),
  });

  it("is the first scorer where the second has no opinion", () => {
    const own = rho1Excess({ share: 0.5 });
    const [alone, both] = [own, productScorer(own, uniformScorer())].map((scorer) => [
      ...read(scorer.score(input()).weights),
    ]);
    expect(both).toEqual(alone);
  });

  it("multiplies weights token by token, with mean 1 over the tokens that count", () => {
    const [first, second] = [rho1Excess({ mode: "softplus" }), criticDelta()];
    const [a, b, product] = [first, second, productScorer(first, second)].map((scorer) =>
      read(scorer.score(input()).weights),
    );
    expect(product![0]).toBe(0);
    expect(product!.reduce((sum, weight) => sum + weight, 0) / 4).toBeCloseTo(1, 5);
    const ratio = product!.slice(1).map((weight, i) => weight / (a![i + 1]! * b![i + 1]!));
    ratio.forEach((factor) => { expect(factor).toBeCloseTo(ratio[0]!, 4); }); // prettier-ignore
  });

  it("refuses a scorer that weighs pairs, by its name, and leaves none of its weights", async () => {
    const pairs = productScorer(uniformScorer(), rho1ExcessPairs());
    const given = { ...input(), tokenLosses: tf.ones<tf.Rank.R3>([1, 5, 2]) };
    await expectNoLeak(() => {
      expect(() => pairs.score(given)).toThrow("product: rho1-excess-pairs: expected weights [B, S], got [1, 5, 2]");
    });
  });

  it("needs what both need, and keeps nothing but its weights", async () => {
    const both = productScorer(rho1Excess(), criticDelta());
    expect([...both.needs].toSorted()).toEqual(["baseLosses", "referenceLosses", "values"]);
    const given = input();
    await expectNoLeak(() => both.score(given).weights);
  });
});
