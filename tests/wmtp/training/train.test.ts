import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { allocate, type Weights } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { adamW, memoryCheckpoints, sgd, type Optimizer } from "../../../src/lib/training";
import {
  batches,
  constantOf,
  decoder,
  LanguageModelFault,
  mtpCrossEntropy,
  mtpLabels,
  referenceLosses,
  tokenLosses,
  trainLanguageModel,
  windowTensors,
  type LanguageModel,
  type LanguageModelPlan,
  type LanguageModelStep,
  type Metrics,
  type ScoringInput,
} from "../../../src/lib/wmtp";
import { expectClose, flat } from "../../losses/values";
import { scopeEachTest, withTensorCount } from "../../support/tensors";

scopeEachTest();

/** A text that repeats with period 5, which two heads can learn by heart. */
const ids = Int32Array.from({ length: 400 }, (_, i) => (i * i) % 5);
const data = batches({ ids, length: 8, batch: 4, stream: stream(1) });
const model = decoder({ vocabulary: 5, context: 8, width: 8, layers: 1, heads: 2, predictions: 2 });
const fresh = (): Weights => allocate(model.blueprint, stream(2));

function plan(change: Partial<LanguageModelPlan> = {}): LanguageModelPlan {
  return { model, weights: fresh(), batches: data, optimizer: adamW(), rate: 0.02, steps: 5, ...change };
}

const values = (weights: Weights): number[] => [...weights.values()].flatMap(flat);

it("learns: the loss of a text with a rule falls far below chance", () => {
  const { losses } = trainLanguageModel(plan({ steps: 35, rate: 0.04 }));
  expect(losses.length).toBe(35);
  expect(losses[0]).toBeGreaterThan(Math.log(5) - 0.3);
  expect(losses.at(-1)).toBeLessThan(0.9);
});

it("takes the gradient step of the batch's loss", () => {
  const weights = fresh();
  const { ids: text } = windowTensors(data.at(0));
  const { value, grads } = tf.variableGrads(
    () => mtpCrossEntropy(model.logits(weights, text), text, { reduction: "heads" }),
    [...weights.values()],
  );
  const expected = [...weights.values()].flatMap((variable) => flat(variable.sub(grads[variable.name]!.mul(0.1))));
  const { losses } = trainLanguageModel(plan({ weights, optimizer: sgd(), rate: 0.1, steps: 1, reduction: "heads" }));
  expectClose(losses[0], value);
  expectClose(values(weights), expected, { relative: 1e-5, absolute: 1e-6 });
});

it("gives the same bits again, and another seed other ones", () => {
  const run = (seed: number): number[] => {
    const own = plan({ batches: batches({ ids, length: 8, batch: 4, stream: stream(seed) }) });
    trainLanguageModel(own);
    return values(own.weights);
  };
  const first = run(1);
  expect(run(1)).toEqual(first);
  expect(run(2)).not.toEqual(first);
});

it("goes on from a checkpoint to the same bits as a run that was never stopped", () => {
  const whole = plan({ steps: 6 });
  trainLanguageModel(whole);
  const store = memoryCheckpoints();
  const half = plan({ steps: 3, checkpoints: { store, every: 3 } });
  trainLanguageModel(half);
  const rest = plan({ steps: 6, checkpoints: { store, every: 3, resume: true } });
  expect(trainLanguageModel(rest).losses.length).toBe(3);
  expect(values(rest.weights)).toEqual(values(whole.weights));
});

it("with a horizon of one moves no further head", () => {
  const own = plan({ horizon: 1, optimizer: sgd() });
  const before = flat(own.weights.get("heads/kernel"));
  trainLanguageModel(own);
  const moved = flat(own.weights.get("heads/kernel")).map((value, i) => value !== before[i]);
  const ofHead = (k: number): boolean[] => moved.filter((_, i) => Math.floor((i % 10) / 5) === k);
  expect(ofHead(0).some(Boolean)).toBe(true);
  expect(ofHead(1).some(Boolean)).toBe(false);
});

it("tells a scorer what each token cost, aligned with the tokens, and the mask of those that are predicted", () => {
  const mask = Array.from(ids, (_, i) => (i % 7 === 0 ? 0 : 1));
  const masked = batches({ ids, length: 8, batch: 4, stream: stream(1), mask });
  const seen: Record<string, number[]> = {};
  const score = (input: ScoringInput): { weights: tf.Tensor2D } => {
    for (const [name, tensor] of Object.entries(input)) seen[name] ??= flat(tensor);
    return { weights: tf.onesLike(input.mask) };
  };
  const twice = (text: tf.Tensor2D): tf.Tensor2D => text.toFloat().mul<tf.Tensor2D>(2);
  trainLanguageModel(
    plan({ batches: masked, scorer: { score }, reference: twice, values: (text) => text.toFloat(), steps: 1 }),
  );
  const batch = masked.at(0);
  expect(seen["ids"]).toEqual([...batch.ids]);
  expect(seen["mask"]).toEqual([...batch.mask!].map((counts, i) => (i % 8 === 0 ? 0 : counts)));
  expect(seen["baseLosses"]).toEqual(
    seen["mask"]!.map((_, i) => (i % 8 === 0 ? 0 : seen["tokenLosses"]![(i - 1) * 2]!)),
  );
  expect(seen["referenceLosses"]).toEqual([...batch.ids].map((id) => 2 * id));
  expect(seen["values"]).toEqual([...batch.ids]);
});

it("trains by the scorer's weights, and tells its metrics", () => {
  const steps: LanguageModelStep[] = [];
  const onlyLast = {
    score: ({ mask }: ScoringInput) => ({
      weights: mask.mul<tf.Tensor2D>(tf.tensor1d([0, 0, 0, 0, 0, 0, 0, 8])),
      metrics: { kept: 1 / 8 },
    }),
  };
  const weights = fresh();
  const { ids: text } = windowTensors(data.at(0));
  const last = tf.tidy(() =>
    mtpCrossEntropy(model.logits(weights, text), text, {
      weights: tf.oneHot([7, 7, 7, 7], 8).toFloat() as tf.Tensor2D,
    }),
  );
  trainLanguageModel(plan({ weights, scorer: onlyLast, steps: 2, onStep: (step) => steps.push(step) }));
  expectClose(steps[0]!.loss, last);
  expect(steps.map(({ step, metrics, batch }) => [step, metrics["kept"], batch.step])).toEqual([
    [1, 1 / 8, 0],
    [2, 1 / 8, 1],
  ]);
});

it("logs each step: its loss, the unweighted loss of each head, and what the scorer told", () => {
  const told: [number, Metrics][] = [];
  const sink = {
    log: (step: number, metrics: Metrics) => void told.push([step, metrics]),
    close: () => Promise.resolve(),
  };
  const scorer = { score: ({ mask }: ScoringInput) => ({ weights: mask.clone(), metrics: { kept: 1 } }) };
  const weights = fresh();
  const { ids: text } = windowTensors(data.at(0));
  const pairs = flat(tokenLosses(model.logits(weights, text), mtpLabels(text, { horizon: 2 })));
  const sumOf = (k: number): number => pairs.filter((_, i) => i % 2 === k).reduce((sum, loss) => sum + loss);
  const { losses } = trainLanguageModel(plan({ weights, scorer, sink, steps: 3 }));
  expect(told.map(([step]) => step)).toEqual([1, 2, 3]);
  expect(Object.keys(told[0]![1])).toEqual(["train/loss", "train/ce_head_0", "train/ce_head_1", "kept"]);
  expect(told.map(([, metrics]) => metrics["train/loss"])).toEqual([...losses]);
  expectClose(told[0]![1]["train/ce_head_0"], sumOf(0) / 28, { relative: 1e-5 });
  expectClose(told[0]![1]["train/ce_head_1"], sumOf(1) / 24, { relative: 1e-5 });
});

it("refuses a reference model or a critic with another vocabulary, and names both", () => {
  const other = decoder({ vocabulary: 7, context: 8, width: 8, layers: 1, heads: 2 });
  const reference = referenceLosses(other, allocate(other.blueprint, stream(3)));
  expect(() => trainLanguageModel(plan({ reference }))).toThrow(
    "reference: expected a model with the vocabulary of 5 tokens, got one with 7",
  );
  expect(() => trainLanguageModel(plan({ values: reference }))).toThrow("values: expected a model");
});

it("lets no gradient through a scorer's weights, though they are computed from the losses", () => {
  const run = (cut: (weights: tf.Tensor3D) => tf.Tensor3D): number[] => {
    const score = ({ tokenLosses: seen }: ScoringInput) => ({ weights: cut(seen.neg().exp<tf.Tensor3D>()) });
    const own = plan({ scorer: { score }, optimizer: sgd(), steps: 1 });
    trainLanguageModel(own);
    return values(own.weights);
  };
  expect(run((weights) => weights)).toEqual(run(constantOf));
});

it("limits the gradients' norm, and follows a schedule of rates", () => {
  const moved = (change: Partial<LanguageModelPlan>): number => {
    const own = plan({ optimizer: sgd(), steps: 1, ...change });
    const before = values(own.weights);
    trainLanguageModel(own);
    return Math.hypot(...values(own.weights).map((value, i) => value - before[i]!));
  };
  expect(moved({ rate: 1, maxNorm: 1e-2 })).toBeCloseTo(1e-2, 5);
  expect(moved({ rate: () => 0 })).toBe(0);
});

it("stops at NaN with the step, the windows of its batch and the last good checkpoint", () => {
  const weights = fresh();
  const spoil = ({ step }: LanguageModelStep): void => {
    if (step === 3) weights.get("norm/scale")!.assign(tf.fill([8], NaN));
  };
  const starts = [...data.at(3).starts].join(", ");
  const run = plan({ weights, steps: 9, checkpoints: { store: memoryCheckpoints(), every: 2 }, onStep: spoil });
  const fault = caught(() => trainLanguageModel(run));
  expect(fault.message).toBe(
    `step 4: loss: expected a finite number, got NaN (batch 3, windows at ${starts}; last good checkpoint: memory, after step 2)`,
  );
  expect([fault.step, [...fault.starts], fault.lastGood]).toEqual([4, [...data.at(3).starts], { step: 2, place: "memory" }]); // prettier-ignore
});

it("stops at a gradient that is NaN though the loss is not, before any weight has moved", () => {
  const weights = fresh();
  // The derivative of √x at 0 is infinite, and times 0 it is NaN.
  const head: LanguageModel["head"] = (own, states, horizon) =>
    model.head(own, states, horizon).add(states.mul(0).sqrt().sum());
  const before = values(weights);
  const fault = caught(() => trainLanguageModel(plan({ weights, model: { ...model, head } })));
  expect(fault.message).toMatch(/^step 1: gradient of ".*": expected finite numbers, got NaN or infinity/);
  expect(values(weights)).toEqual(before);
});

it("names the step of a scorer that refuses its input", () => {
  const scorer = {
    score: (): never => {
      throw new RangeError("referenceLosses: expected, got none");
    },
  };
  expect(() => trainLanguageModel(plan({ scorer }))).toThrow("step 1: referenceLosses: expected, got none (batch 0");
});

it("leaves nothing in memory but the optimizer's state", async () => {
  const optimizer: Optimizer = adamW();
  const own = plan({ optimizer, scorer: { score: ({ mask }) => ({ weights: mask.clone() }) }, maxNorm: 1 });
  const { added } = await withTensorCount(() => {
    trainLanguageModel(own);
    optimizer.dispose();
  });
  expect(added).toBe(0);
});

it("refuses a run of no step", () => {
  expect(() => trainLanguageModel(plan({ steps: 0 }))).toThrow(
    "steps: expected a whole number in [1, Infinity], got 0",
  );
});

function caught(act: () => unknown): LanguageModelFault {
  try {
    act();
  } catch (error) {
    if (error instanceof LanguageModelFault) return error;
    throw error;
  }
  throw new Error("expected a fault, got none");
}
