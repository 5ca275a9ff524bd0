import { expect, it } from "vitest";
import { runFeedback } from "../../../src/lib/training/feedback/run";
import { sweepFeedback } from "../../../src/lib/training/feedback/sweep";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

const life = { before: 8, after: 24, window: 8, steps: 5, drift: "shift" } as const;

it("lives the same lives at each setting: what a setting comes to is the mean of its runs", () => {
  const cells = sweepFeedback({ rates: [0.01, 0.05], thresholds: [0.2], seeds: [1, 2], life });
  expect(cells.map(({ rate, threshold }) => [rate, threshold])).toEqual([
    [0.01, 0.2],
    [0.05, 0.2],
  ]);
  const runs = [1, 2].map((seed) => runFeedback({ ...life, seed, rate: 0.05, threshold: 0.2 }));
  expect(cells[1]!.bySeed).toEqual(runs.map(({ atEnd }) => atEnd));
  expect(cells[1]!.atEnd).toBeCloseTo((runs[0]!.atEnd + runs[1]!.atEnd) / 2, 12);
});

it("does nothing where the threshold is out of reach", () => {
  const [cell] = sweepFeedback({ rates: [0.02], thresholds: [10], seeds: [3], life });
  expect(cell).toMatchObject({ hits: 0, falseAlarms: 0 });
  expect(cell!.atEnd).toBeCloseTo(0.3, 5);
});

it("refuses to sweep nothing", () => {
  expect(() => sweepFeedback({ rates: [], thresholds: [0.2], seeds: [1] })).toThrow("rates: expected a whole number");
});
