import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { type Scorer, type ScorerInput, type ScorerNeed } from "../../../src/lib/wmtp/scorers";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";
import { everyScorer } from "./every-scorer";
import { randomInput, weightsOf, type BatchShape } from "./support";

scopeEachTest();

/** Valid entries by plain loops: the mask is that of the token that is predicted. */
function validEntries({ ids, mask }: Required<ScorerInput>, heads: number | undefined): boolean[] {
  const [batch, length] = ids.shape;
  const given = mask.dataSync();
  const valid: boolean[] = [];
  for (let b = 0; b < batch; b++)
    for (let t = 0; t < length; t++) {
      if (heads === undefined) valid.push(t > 0 && given[b * length + t] !== 0);
      else for (let k = 0; k < heads; k++) valid.push(t + k + 1 < length && given[b * length + t + k + 1] !== 0);
    }
  return valid;
}

/** Fails unless the output keeps the contract of 004-S10. */
function expectContract(scorer: Scorer, input: Required<ScorerInput>): void {
  const { weights, metrics } = scorer.score(input);
  const [batch, length, heads] = input.tokenLosses.shape;
  expect(weights.dtype).toBe("float32");
  expect(weights.shape).toEqual(weights.rank === 2 ? [batch, length] : [batch, length, heads]);
  const valid = validEntries(input, weights.rank === 3 ? heads : undefined);
  const values = weights.dataSync();
  expect(values.every((weight) => Number.isFinite(weight) && weight >= 0)).toBe(true);
  expect(values.every((weight, i) => valid[i] === true || weight === 0)).toBe(true);
  const own = Array.from(values).filter((_, i) => valid[i] === true);
  expect(Math.abs(own.reduce((sum, weight) => sum + weight, 0) / own.length - 1)).toBeLessThan(1e-6);
  expect(metrics["train/nan_weights"]).toBe(0);
  expect(metrics["train/valid_token_ratio"]).toBeCloseTo(own.length / values.length, 12);
  weights.dispose();
}

const kinds: readonly (readonly [string, BatchShape])[] = [
  ["normal scores", {}],
  ["masks", { masked: 0.4 }],
  ["almost all masked", { masked: 0.97 }],
  ["constant scores", { as: () => 0.25, masked: 0.2 }],
  ["extreme scores", { as: (normal) => Math.sign(normal) * 10 ** Math.min(38, 12 * Math.abs(normal)), masked: 0.2 }],
  ["tiny scores", { as: (normal) => normal * 1e-38 }],
  ["single outliers", { as: (_, place) => (place % 13 === 4 ? 1e9 : 0) }],
  ["one head, two tokens", { heads: 1, length: 2, batch: 1 }],
];

describe.each(everyScorer)("%s", (_, make) => {
  it.each(kinds)("returns finite float32 weights of mean 1 with 0 where masked: %s", (_kind, shape) => {
    const scorer = make();
    for (let i = 0; i < 6; i++) {
      tf.tidy(() => {
        expectContract(scorer, randomInput(stream(i).split("contract"), shape));
      });
    }
  });

  it("reads nothing of masked tokens", () => {
    const input = randomInput(stream(2), { masked: 0.4 });
    const { mask } = input;
    const pairs = tf.stack([1, 2, 3, 4].map((k) => shiftedMask(mask, k)), 2) as tf.Tensor3D; // prettier-ignore
    const soiled = (x: tf.Tensor2D): tf.Tensor2D => tf.where(read(mask), x, tf.fill(x.shape, NaN));
    const changed: ScorerInput = {
      ...input,
      tokenLosses: tf.where(pairs.notEqual(0), input.tokenLosses, tf.fill(pairs.shape, NaN)),
      baseLosses: soiled(input.baseLosses),
      referenceLosses: soiled(input.referenceLosses),
      values: soiled(input.values),
    };
    expect(weightsOf(make(), changed)).toEqual(weightsOf(make(), input));
    expect(make().score(changed).metrics).toEqual(make().score(input).metrics);
  });

  it("repeats its weights", () => {
    const input = randomInput(stream(3));
    expect(weightsOf(make(), input)).toEqual(weightsOf(make(), input));
  });

  it("leaves only the tensor that it returns", async () => {
    const scorer = make();
    const input = randomInput(stream(4), { masked: 0.2 });
    await expectNoLeak(() => scorer.score(input).weights);
  });

  it("lets no gradient through", () => {
    const input = randomInput(stream(6));
    const loss = (losses: tf.Tensor2D): tf.Scalar => {
      const live = { ...input, baseLosses: losses, values: losses, referenceLosses: losses.square<tf.Tensor2D>() };
      return make().score(live).weights.sum().add(losses.sum());
    };
    expect(
      Array.from(
        tf
          .grad(loss as (x: tf.Tensor) => tf.Scalar)(input.baseLosses)
          .dataSync(),
      ),
    ).toEqual(new Array(input.baseLosses.size).fill(1));
  });

  it("names each part that it needs and does not get", () => {
    const scorer = make();
    const input = randomInput(stream(7));
    for (const need of scorer.needs) {
      const rest = Object.fromEntries(
        Object.entries(input).filter(([name]) => name !== need),
      ) as unknown as ScorerInput;
      expect(() => scorer.score(rest)).toThrow(`${need}: expected a tensor, got nothing`);
    }
  });

  it("refuses parts of another shape, such as a reference's for another text", () => {
    const scorer = make();
    const input = randomInput(stream(8));
    for (const need of scorer.needs.filter(
      (name): name is Exclude<ScorerNeed, "tokenLosses"> => name !== "tokenLosses",
    )) {
      expect(() => scorer.score({ ...input, [need]: tf.zeros([2, 6]) })).toThrow(
        `${need}: expected shape [2, 7], got [2, 6]`,
      );
    }
    expect(() => scorer.score({ ...input, mask: tf.ones([2, 6]) })).toThrow("mask: expected shape [2, 7], got [2, 6]");
  });

  it("refuses scores that are not finite and says where the first one is", () => {
    const scorer = make();
    const input = randomInput(stream(9));
    for (const need of scorer.needs) {
      const { shape } = input[need];
      const broken = tf.where(tf.oneHot(tf.tensor1d([4], "int32"), input[need].size).reshape(shape).notEqual(0), tf.fill(shape, NaN), input[need]); // prettier-ignore
      const place = need === "tokenLosses" ? "[0, 1, 0]" : "[0, 4]";
      expect(() => scorer.score({ ...input, [need]: broken })).toThrow(
        `${need}: expected finite numbers, got NaN at ${place}`,
      );
    }
  });

  it("refuses a batch without a token to weigh", () => {
    const input = randomInput(stream(10));
    expect(() => make().score({ ...input, mask: tf.zeros([2, 7]) })).toThrow(
      "expected at least one token to weigh, got none in [2, 7]",
    );
  });
});

/** Where the mask allows, the first token of a text always. */
function read(mask: tf.Tensor2D): tf.Tensor2D {
  const [batch, length] = mask.shape;
  return tf.concat([tf.ones([batch, 1]), mask.slice([0, 1], [batch, length - 1])], 1).notEqual(0);
}

function shiftedMask(mask: tf.Tensor2D, by: number): tf.Tensor2D {
  const [batch, length] = mask.shape;
  return tf.concat([mask.slice([0, by], [batch, length - by]), tf.zeros([batch, by])], 1);
}
