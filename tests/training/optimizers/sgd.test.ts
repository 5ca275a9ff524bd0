import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { sgd, type SgdOptions } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { gradientsOf, valuesOf, weightsOf } from "../support";

/** The value of one weight that starts at 1 after each step with gradients 1, -2 and 0.5 at rate .1. */
function path(options: SgdOptions): number[] {
  const weights = weightsOf({ w: [1] });
  const optimizer = sgd(options);
  return [1, -2, 0.5].map((gradient) => {
    optimizer.step(weights, gradientsOf({ w: [gradient] }), () => 0.1);
    return weights.get("w")!.dataSync()[0]!;
  });
}

describeEachEngine("sgd", () => {
  it.each<[string, SgdOptions, number[]]>([
    ["goes down the gradient without momentum", {}, [0.9, 1.1, 1.05]],
    ["adds nine tenths of the last move with momentum .9", { momentum: 0.9 }, [0.9, 1.01, 1.059]],
    ["looks ahead with nesterov, as torch does", { momentum: 0.9, nesterov: true }, [0.81, 1.109, 1.1031]],
  ])("%s", (_, options, expected) => {
    path(options).forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i]!, 6);
    });
  });

  it("fuses vectors without changing a bit, and goes on from a saved state", () => {
    const gradients = gradientsOf({ a: [1, -1], b: [3], kernel: [[0.5]] });
    const rate = (name: string): number => ({ a: 0.1, b: 0.3, kernel: 0.2 })[name]!;
    const start = { a: [1, 2], b: [3], kernel: [[1]] };
    const [whole, resumed] = [weightsOf(start), weightsOf(start)];
    const [first, second] = [sgd({ momentum: 0.5 }), sgd({ momentum: 0.5 })];
    first.step(whole, gradients, rate);
    for (const [name, variable] of whole) resumed.get(name)!.assign(variable.clone());
    second.restore(first.state());
    first.step(whole, gradients, rate);
    for (const name of ["kernel", "b", "a"]) {
      second.step(resumed, new Map([[name, gradients.get(name)!]]), rate);
    }
    expect(valuesOf(resumed)).toEqual(valuesOf(whole));
  });

  it("holds nothing without momentum and one tensor a weight with it", () => {
    const weights = weightsOf({ a: [1], kernel: [[1]] });
    const gradients = gradientsOf({ a: [1], kernel: [[1]] });
    const before = tf.memory().numTensors;
    const [plain, heavy] = [sgd(), sgd({ momentum: 0.9 })];
    for (let i = 0; i < 50; i++) for (const optimizer of [plain, heavy]) optimizer.step(weights, gradients, () => 0.1);
    expect(tf.memory().numTensors - before).toBe(2);
    heavy.dispose();
    expect(tf.memory().numTensors).toBe(before);
  });
});

describe("sgd", () => {
  it.each<[SgdOptions, string]>([
    [{ momentum: 1 }, "momentum: expected a number in [0, 1), got 1"],
    [{ momentum: -0.1 }, "momentum: expected"],
    [{ nesterov: true }, "nesterov: expected a momentum above 0, got 0"],
  ])("refuses %o", (options, message) => {
    expect(() => sgd(options)).toThrow(message);
  });
});
