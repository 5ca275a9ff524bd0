import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../../src/lib/engine";
import { recordedBudget, repeatedLosses } from "../../../../src/lib/training/search";
import { wordCorpus } from "../text-corpus";

describe("repeatedLosses", () => {
  beforeAll(() => startEngine());

  it("has the recorded budget: 3 epochs of 50 steps of 2 items", () => {
    expect(recordedBudget.steps * recordedBudget.batchSize).toBe(3 * recordedBudget.train);
  });

  it("repeats a sweep on the same texts with other weights, so that repeats differ", () => {
    const options = { ...recordedBudget, train: 40, validation: 20, test: 20, steps: 20, width: 16, hidden: 4 };
    const losses = repeatedLosses(wordCorpus(), [1e-5, 1e-2], { ...options, seed: 1, runs: 3 });
    expect(losses.map((row) => row.length)).toEqual([2, 2, 2]);
    expect(new Set(losses.map(([slow]) => slow)).size).toBe(3);
    for (const [slow, fast] of losses) expect(fast).toBeLessThan(slow!);
    expect(() => repeatedLosses(wordCorpus(), [1e-3], { ...options, seed: 1, runs: 0 })).toThrow(/runs/);
  });
});
