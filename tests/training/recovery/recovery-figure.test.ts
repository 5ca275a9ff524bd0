import { compile } from "vega-lite";
import { expect, it, vi } from "vitest";
import { recoveryFigure, type TrainingEvent } from "../../../src/lib/training";

const step = (at: number): TrainingEvent => ({
  kind: "step",
  step: at,
  epoch: 0,
  loss: 1 / at,
  items: 4,
  updated: true,
});

it("recoveryFigure begins a new line at each recovery, which says what was done", () => {
  const common = { kind: "recovered", skipped: [], batchSize: 2, rateFactor: 0.5 } as const;
  const spec = recoveryFigure([
    step(1),
    step(2),
    { ...common, fault: "memory", step: 2, lostSteps: 0 },
    step(3),
    { ...common, fault: "not finite", step: 1, lostSteps: 2 },
    step(2),
  ]);
  const { values } = spec.data as { values: { step: number; part: string }[] };
  expect(values.map(({ part }) => part)).toEqual([
    "at first · 처음",
    "at first · 처음",
    "after no memory: batch 2",
    "after NaN: rate × 0.5, 2 steps back",
  ]);
  const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
  compile(spec);
  expect(warn).not.toHaveBeenCalled();
});
