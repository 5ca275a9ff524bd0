import { expect, it } from "vitest";
import { faultFigure, learnedErrorFigure } from "../../../src/lib/scenarios/ripple";

const summary = { estimate: 0.2, low: 0.1, high: 0.3, level: 0.95, systems: 5 };

it("draw what they are given, with the paper's target as a line", () => {
  const learned = learnedErrorFigure([{ ...summary, learner: "a", rows: 200 }]) as { data: { values: unknown[] } };
  expect(learned.data.values).toEqual([{ ...summary, learner: "a", rows: 200 }]);
  const faults = faultFigure([{ ...summary, fault: "nothing" }]) as { data: { values: unknown[] } };
  expect(faults.data.values).toEqual([{ ...summary, fault: "nothing" }]);
  for (const spec of [learned, faults]) expect(JSON.stringify(spec)).toContain('"datum":0.1');
});
