import * as tf from "@tensorflow/tfjs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import {
  combine,
  gradNormStep,
  innerProducts,
  inverseNormWeights,
  pcGrad,
  projectionCoefficients,
  roundRobin,
  taskGradientNorms,
} from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { describeReference, referenceJson } from "../../support/reference";
import { gradientsOf, valuesOf, weightsOf } from "../support";

const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);
const productsOf = (g: readonly number[][]): number[][] => g.map((a) => g.map((b) => dot(a, b)));
const mix = (mixture: readonly number[], g: readonly number[][]): number[] =>
  g[0]!.map((_, d) => mixture.reduce((sum, share, i) => sum + share * g[i]![d]!, 0));

describe("roundRobin", () => {
  it("gives each task its turn, then begins again", () => {
    const tasks = ["emotion", "bentham", "regret", "surd"];
    expect([0, 1, 2, 3, 4, 9].map((step) => roundRobin(tasks, step))).toEqual([
      "emotion",
      "bentham",
      "regret",
      "surd",
      "emotion",
      "bentham",
    ]);
    expect(() => roundRobin([], 0)).toThrow("tasks: expected at least one, got none");
    expect(() => roundRobin(tasks, -1)).toThrow("step: expected a whole number");
  });
});

describe("inverseNormWeights", () => {
  it("sums to 1 and is inverse to the norms", () => {
    const weights = inverseNormWeights(
      new Map([
        ["a", 1],
        ["b", 2],
        ["c", 4],
      ]),
    );
    expect([...weights.values()].map((value) => value * 7)).toEqual(
      [4, 2, 1].map((value) => expect.closeTo(value, 6) as number),
    );
  });

  it("gives a task that has converged nearly all the weight (003-C19)", () => {
    expect(
      inverseNormWeights(
        new Map([
          ["converged", 1e-3],
          ["b", 1],
          ["c", 1],
        ]),
      ).get("converged"),
    ).toBeCloseTo(0.998, 3);
  });

  it("stays finite where norms are 0, and names a bad one", () => {
    expect([
      ...inverseNormWeights(
        new Map([
          ["a", 0],
          ["b", 0],
        ]),
      ).values(),
    ]).toEqual([0.5, 0.5]);
    expect(() => inverseNormWeights(new Map([["a", NaN]]))).toThrow(
      "norm of a: expected a number in [0, Infinity], got NaN",
    );
    expect(() => inverseNormWeights(new Map([["a", 1]]), 0)).toThrow("epsilon: expected");
  });
});

describe("gradNormStep", () => {
  const input = { weights: [1.2, 0.8], norms: [2, 0.5], losses: [0.5, 1.8], initialLosses: [1, 2] };

  it("makes the published step", () => {
    const { weights, loss, targets, gradient } = gradNormStep(input);
    expect(loss).toBeCloseTo(3.195853899521311, 12);
    expect(gradient).toEqual([2, -0.5]);
    expect(targets[0]).toBeCloseTo(0.8451542547285165, 12);
    expect(targets[1]).toBeCloseTo(2.0410081542498273, 12);
    expect(weights[0]).toBeCloseTo(1.1719745222929936, 12);
    expect(weights[1]).toBeCloseTo(0.8280254777070064, 12);
  });

  it("keeps the sum of weights and never makes one negative", () => {
    const positive = fc.double({ min: 1e-3, max: 10, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(positive, positive, positive, positive), { minLength: 1, maxLength: 5 }),
        (tasks) => {
          const [weights, norms, losses, initialLosses] = [0, 1, 2, 3].map((k) => tasks.map((task) => task[k]!)) as [
            number[],
            number[],
            number[],
            number[],
          ];
          const next = gradNormStep({ weights, norms, losses, initialLosses }, { rate: 1 }).weights;
          expect(next.every((weight) => weight >= 0)).toBe(true);
          const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
          expect(sum(next) / sum(weights)).toBeCloseTo(1, 9);
        },
      ),
    );
  });

  it("draws weighted norms together when all tasks learn at one pace", () => {
    let weights = [1, 1];
    for (let i = 0; i < 400; i++) {
      weights = gradNormStep({ weights, norms: [4, 1], losses: [1, 1], initialLosses: [2, 2] }, { rate: 2e-3 }).weights;
    }
    expect(weights[0]! * 4).toBeCloseTo(weights[1]! * 1, 1);
  });

  it("names what is wrong", () => {
    expect(() => gradNormStep({ ...input, norms: [1] })).toThrow("weights has 2 samples, norms has 1");
    expect(() => gradNormStep({ ...input, losses: [1, NaN] })).toThrow("losses[1]: expected");
    expect(() => gradNormStep({ ...input, initialLosses: [0, 1] })).toThrow("initialLosses[0]: expected");
    expect(() => gradNormStep({ weights: [], norms: [], losses: [], initialLosses: [] })).toThrow("at least one task");
    expect(() => gradNormStep(input, { alpha: -1 })).toThrow("alpha: expected");
  });
});

describe("projectionCoefficients", () => {
  it("leaves gradients that agree alone", () => {
    expect(
      projectionCoefficients([
        [1, 0.5],
        [0.5, 1],
      ]),
    ).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it("takes (1, 1) and (-1, .5) to (.6, 1.2) and (-.75, .75)", () => {
    const g = [
      [1, 1],
      [-1, 0.5],
    ];
    const projected = projectionCoefficients(productsOf(g)).map((mixture) => mix(mixture, g));
    expect(projected.flat()).toEqual([0.6, 1.2, -0.75, 0.75].map((value) => expect.closeTo(value, 12) as number));
  });

  it("leaves two gradients without conflict: no projected one works against the other's original", () => {
    const vector = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        fc.pre(dot(a, a) > 1e-3 && dot(b, b) > 1e-3);
        const [first, second] = projectionCoefficients(productsOf([a, b])).map((mixture) => mix(mixture, [a, b]));
        expect(dot(first!, b)).toBeGreaterThan(-1e-9);
        expect(dot(second!, a)).toBeGreaterThan(-1e-9);
      }),
    );
  });

  it("draws its order from a stream: repeatable, and not always that of the tasks", () => {
    const g = [
      [1, 0, 2],
      [-1, 1, -0.5],
      [0.5, -2, 0.1],
    ];
    const draw = (seed: number) => JSON.stringify(projectionCoefficients(productsOf(g), stream(seed)));
    expect(draw(1)).toBe(draw(1));
    expect(new Set([1, 2, 3, 4, 5, 6].map(draw)).size).toBeGreaterThan(1);
  });

  it("refuses a matrix that is not square or not finite", () => {
    expect(() => projectionCoefficients([[1, 2]])).toThrow("products[0]: expected 1 entries, got 2");
    expect(() => projectionCoefficients([[NaN]])).toThrow("products[0]: expected finite numbers");
  });
});

describeEachEngine("pcGrad", () => {
  it("adds projected gradients over all weights together; what only one task uses stays as it is", () => {
    const tasks = [gradientsOf({ w: [[1]], b: [1], own: [7] }), gradientsOf({ w: [[-1]], b: [0.5] })];
    expect(innerProducts(tasks)).toEqual([
      [51, -0.5],
      [-0.5, 1.25],
    ]);
    const merged = valuesOf(pcGrad([gradientsOf({ w: [[1]], b: [1] }), gradientsOf({ w: [[-1]], b: [0.5] })]));
    expect(merged["w"]![0]).toBeCloseTo(-0.15, 6);
    expect(merged["b"]![0]).toBeCloseTo(1.95, 6);
    expect(Object.keys(valuesOf(pcGrad(tasks))).sort()).toEqual(["b", "own", "w"]);
  });

  it("is their sum where they agree", () => {
    const merged = valuesOf(pcGrad([gradientsOf({ w: [1, 2] }), gradientsOf({ w: [3, 0] })]));
    expect(merged["w"]).toEqual([4, 2]);
    expect(pcGrad([])).toEqual(new Map());
  });

  it("leaves its result in memory and nothing else", () => {
    const tasks = [gradientsOf({ w: [1, 1] }), gradientsOf({ w: [-1, 0.5], v: [1] })];
    const before = tf.memory().numTensors;
    pcGrad(tasks);
    expect(tf.memory().numTensors - before).toBe(2);
  });
});

describeEachEngine("taskGradientNorms", () => {
  it("measures each task at the shared layer only, and leaves nothing", () => {
    const weights = weightsOf({ "backbone/w": [3, 4], "a_head/w": [1] });
    const [shared, head] = [...weights.values()];
    const losses = new Map([
      ["a", () => shared!.square().sum().mul(head!.sum()).asScalar()],
      ["b", () => shared!.sum().asScalar()],
    ]);
    const before = tf.memory().numTensors;
    const norms = taskGradientNorms(weights, losses, "backbone");
    expect(norms.get("a")).toBeCloseTo(10, 5);
    expect(norms.get("b")).toBeCloseTo(Math.SQRT2, 6);
    expect(tf.memory().numTensors).toBe(before);
  });

  it("names a task that does not use the shared part, a NaN, and a part that is not there", () => {
    const weights = weightsOf({ "backbone/w": [3, 4], "a_head/w": [1] });
    const loss = (compute: () => tf.Tensor) => new Map([["a", () => compute().sum().asScalar()]]);
    const head = weights.get("a_head/w")!;
    expect(() =>
      taskGradientNorms(
        weights,
        loss(() => head.square()),
        "backbone",
      ),
    ).toThrow("loss of a: ");
    expect(() =>
      taskGradientNorms(
        weights,
        loss(() => weights.get("backbone/w")!.mul(NaN)),
        "backbone",
      ),
    ).toThrow('loss of a: gradient of "backbone/w": expected finite numbers, got NaN');
    expect(() => taskGradientNorms(weights, new Map(), "trunk")).toThrow(
      'shared: expected a part of the model, got "trunk"',
    );
  });
});

describe("combine", () => {
  it("refuses a coefficient that is missing or not finite", () => {
    expect(() => combine([new Map()], [])).toThrow("tasks has 1 samples, coefficients has 0");
    expect(() => combine([new Map()], [NaN])).toThrow("coefficients: expected finite numbers");
  });
});

describeReference("projectionCoefficients against the reference", () => {
  const { pcgrad } = referenceJson("ml/gradnorm_pcgrad.json") as {
    pcgrad: Record<string, { g: number[][]; out: number[][] }>;
  };
  it.each(["case2", "case3"])("equals %s within 1e-12", (name) => {
    const { g, out } = pcgrad[name]!;
    projectionCoefficients(productsOf(g)).forEach((mixture, i) => {
      mix(mixture, g).forEach((value, d) => {
        expect(value).toBeCloseTo(out[i]![d]!, 12);
      });
    });
  });
});
