import * as tf from "@tensorflow/tfjs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { feedForward } from "../../../src/lib/model/layers";
import { activeParameters, mixtureOfExperts, router } from "../../../src/lib/model/moe";
import { countParameters } from "../../../src/lib/model/parameter";
import { allocate } from "../../../src/lib/model/weights";
import { stream } from "../../../src/lib/random";
import { expectNoLeak } from "../../support/tensors";

const config = { width: 6, experts: 4, k: 2, hidden: 8, outputs: 3, depth: 3 };
const rows = [[1, -1, 0.5, 0, 2, 1], [0, 1, -0.5, 1, -2, 0], [2, 0, 1, 1, 0, -1]]; // prettier-ignore

beforeEach(() => {
  tf.engine().startScope();
});
afterEach(() => {
  tf.engine().endScope();
});

describe("mixtureOfExperts", () => {
  it("gives each row the gated sum of the experts that it chose", () => {
    const mixture = mixtureOfExperts("moe", config);
    const weights = allocate(mixture.blueprint, stream(1));
    const x = tf.tensor2d(rows);
    const { output, routing } = mixture.apply(weights, x);
    const gates = routing.gates.arraySync();
    const answers = [0, 1, 2, 3].map((i) => {
      const shape = { inputs: 6, hidden: 8, outputs: 3, depth: 3 };
      return feedForward(`moe/expert-${i}`, shape).apply(weights, x).arraySync() as number[][];
    });
    output.arraySync().forEach((row, n) => {
      expect(gates[n]!.filter((gate) => gate > 0)).toHaveLength(2);
      row.forEach((value, column) => {
        const expected = answers.reduce((sum, answer, e) => sum + gates[n]![e]! * answer[n]![column]!, 0);
        expect(value).toBeCloseTo(expected, 5);
      });
    });
  });

  it("with one expert and k = 1 is that expert", () => {
    const mixture = mixtureOfExperts("moe", { ...config, experts: 1, k: 1 });
    const weights = allocate(mixture.blueprint, stream(2));
    const x = tf.tensor2d(rows);
    const alone = feedForward("moe/expert-0", { inputs: 6, hidden: 8, outputs: 3, depth: 3 }).apply(weights, x);
    expect(mixture.apply(weights, x).output.arraySync()).toEqual(alone.arraySync());
  });

  it("trains the router and the chosen experts, and no expert that nobody chose", () => {
    const mixture = mixtureOfExperts("moe", config);
    const weights = allocate(mixture.blueprint, stream(3));
    weights.get("moe/router/bias")!.assign(tf.tensor1d([0, 0, 0, -1e4]));
    const loss = (): tf.Scalar => mixture.apply(weights, tf.tensor2d(rows)).output.square().sum().asScalar();
    const { grads } = tf.variableGrads(loss, [...weights.values()]);
    const size = (name: string): number => tf.norm(grads[weights.get(name)!.name]!).dataSync()[0]!;
    expect(size("moe/router/kernel")).toBeGreaterThan(0);
    expect(size("moe/expert-3/output/kernel")).toBe(0);
    const others = [0, 1, 2].map((i) => size(`moe/expert-${i}/output/kernel`));
    expect(others.filter((norm) => norm > 0).length).toBeGreaterThanOrEqual(2);
  });

  it("has E experts and a router, of which k experts and the router answer a row", () => {
    const expert = 6 * 8 + 8 + 8 * 3 + 3;
    const affine = 6 * 4 + 4;
    expect(countParameters(mixtureOfExperts("moe", config).blueprint)).toBe(4 * expert + affine);
    expect(activeParameters(config)).toBe(2 * expert + affine);
    const perceptron = 6 * 5 + 5 + 5 * 4 + 4;
    expect(activeParameters({ ...config, routerHidden: 5 })).toBe(2 * expert + perceptron);
  });

  it("leaves only its results", async () => {
    const mixture = mixtureOfExperts("moe", { ...config, capacityFactor: 1.25, dropout: 0.1 });
    const weights = allocate(mixture.blueprint, stream(4));
    const x = tf.tensor2d(rows);
    await expectNoLeak(() => mixture.apply(weights, x, { stream: stream(5) }));
  });
});

describe("router", () => {
  it("refuses impossible numbers of experts, by its path", () => {
    expect(() => router("head/router", { width: 4, experts: 0, k: 1, depth: 1 })).toThrow("head/router: experts");
    expect(() => router("head/router", { width: 4, experts: 2, k: 3, depth: 1 })).toThrow(/head\/router: k: .* got 3/);
  });
});
