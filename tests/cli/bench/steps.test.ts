import { describe, expect, it } from "vitest";
import { timeSteps, trainedBy, type Size } from "../../../src/cli/bench/steps";
import { ids, scattered } from "../../../src/cli/bench/steps/filled";
import { benchmarks } from "../../../src/cli/bench/training";
import { encoderBlock } from "../../../src/lib/model";
import { describeEachEngine } from "../../support/engines";

const tiny: readonly Size[] = [
  { kind: "block", batch: 2, tokens: 4, width: 8, heads: 2, feedForward: 16 },
  { kind: "language-model", batch: 2, tokens: 6, width: 8, layers: 2, heads: 2, predictions: 3 },
  { kind: "perceptron", batch: 4, inputs: 6, hidden: 5, outputs: 3 },
];

describe("what is filled in", () => {
  it("follows formulas that the peer's script restates", () => {
    expect([...scattered(3, 2)]).toEqual(
      // (31 k² + 7,919 k + 209,458) mod 10,007 of 0, 1, 2.
      [9318, 7261, 5266].map((residue) => Math.fround(0.07 * (residue / 10_006 - 0.5))),
    );
    const drawn = ids([2, 4], 5);
    expect([...drawn.dataSync()]).toEqual([0, 2, 4, 1, 3, 1, 3, 0]);
    drawn.dispose();
  });
});

describeEachEngine("a timed step", (engine) => {
  it("gives the same loss on every engine, and one that learns where it updates", async () => {
    const short = await Promise.all(tiny.map((size) => timeSteps(size, engine, 1)));
    const long = await Promise.all(tiny.map((size) => timeSteps(size, engine, 30)));
    expect(short[0]!.check).toBeCloseTo(long[0]!.check!, 6);
    expect(long[1]!.check).toBeLessThan(short[1]!.check! - 0.05);
    expect(long[2]!.check).toBeLessThan(short[2]!.check! - 0.004);
    expect(short.every(({ seconds }) => seconds > 0)).toBe(true);
  });
});

it("sizes are what their labels say", () => {
  const block = trainedBy({ kind: "block", batch: 1, tokens: 1, width: 896, heads: 14, feedForward: 2048 });
  expect(block).toBe(6_891_392);
  expect(encoderBlock("b", { width: 896, heads: 14, feedForward: 2048, depth: 1 }).blueprint.length).toBe(12);
  const model = (layers: number, width: number, tokens: number): number =>
    trainedBy({ kind: "language-model", batch: 1, tokens, width, layers, heads: 4, predictions: 1 }) / 1e6;
  expect([model(2, 64, 64), model(2, 128, 64), model(4, 128, 128)].map((n) => Number(n.toFixed(2)))).toEqual([
    0.11, 0.42, 0.83,
  ]);
  expect(new Set(benchmarks.map(({ name }) => name)).size).toBe(benchmarks.length);
});
