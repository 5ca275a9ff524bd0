import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { taskNames } from "../../../src/lib/training";
import {
  convergedAndHeaviest,
  convergedTurns,
  drawSplits,
  trainByTurns,
  trainerByTurns,
  withConstantEmotion,
} from "../../../src/lib/training/multitask";
import { sizes, syntheticPool } from "./pool";

const sets = drawSplits(syntheticPool(), stream(1), sizes);
const options = { stream: stream(2), steps: 160, hidden: 16, rate: 0.01 } as const;

describe("trainByTurns", () => {
  it("gives each task its turn, and equal weights under the equal rule", () => {
    const { turns, test } = trainByTurns(sets, { ...options, rule: "equal" });
    expect(turns.slice(0, 5).map(({ task }) => task)).toEqual([...taskNames, taskNames[0]]);
    expect(turns.every(({ weights }) => Object.values(weights).every((weight) => weight === 0.25))).toBe(true);
    expect(test).toBeLessThan(1);
  });

  it("weighs a task by the inverse of its own last norm, over the sum of all", () => {
    const { turns } = trainByTurns(sets, { ...options, rule: "inverse norm", steps: 12 });
    const last = turns.slice(-4);
    const inverse = last.map(({ norm }) => 1 / (norm + 1e-8));
    const total = inverse.reduce((sum, value) => sum + value, 0);
    last.forEach(({ task }, i) => {
      expect(turns.at(-1)!.weights[task]).toBeCloseTo(inverse[i]! / total, 10);
    });
  });

  it("rewards a constant task, as the original's emotion was, once it has converged", () => {
    const { turns } = trainByTurns(withConstantEmotion(sets), { ...options, steps: 400, rule: "inverse norm" });
    expect(turns.at(-1)!.weights.emotion_head).toBeGreaterThan(0.9);
    const found = convergedAndHeaviest(turns, 0.05);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found.map(({ task }) => task))).toEqual(new Set(["emotion_head"]));
  });

  it("learns by plain descent too, at rates that AdamW could not take", () => {
    const descent = { ...options, optimizer: "sgd", rule: "equal" } as const;
    expect(trainByTurns(sets, { ...descent, rate: 1 }).test).toBeLessThan(1);
    // One step of plain descent at rate 0 changes nothing, and AdamW's decay would.
    const still = trainByTurns(sets, { ...descent, steps: 1, rate: 0 });
    const later = trainByTurns(sets, { ...descent, steps: 9, rate: 0 });
    expect(later.test).toBe(still.test);
  });

  it("finds no converged turn in a run that has only begun", () => {
    const { turns } = trainByTurns(sets, { ...options, steps: 8, rule: "inverse norm" });
    expect(convergedTurns(turns)).toEqual([]);
    expect(convergedTurns(turns, Infinity)).toHaveLength(turns.length);
  });
});

describe("trainerByTurns", () => {
  it("trains at the rate that is best by validation, not at the first", () => {
    const pool = syntheticPool();
    const choice = { rates: [1e-6, 0.01], stream: stream(4), sizes };
    const train = trainerByTurns(pool, { rule: "equal", steps: 80, hidden: 16 }, choice);
    const own = { rule: "equal", steps: 80, hidden: 16, stream: stream(5) } as const;
    expect(train(sets, stream(5)).test).toBe(trainByTurns(sets, { ...own, rate: 0.01 }).test);
  });
});
