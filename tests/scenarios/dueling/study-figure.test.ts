import { expect, it } from "vitest";
import { duelingCurves, fallsFigure, objectiveFalls, type DuelingPoint } from "../../../src/lib/scenarios/dueling";

const points = ["base", "other"].flatMap((objective) =>
  [0, 1].flatMap((seed) =>
    [10, 20].map((step): DuelingPoint => {
      const better = objective === "other" ? 0.5 : 1;
      return { objective, seed, step, validation: 1 / step, utility: seed + 1, risk: better * (seed + 1), riskRoot: 1 };
    }),
  ),
);

it("averages over seeds at each step, of the objectives asked for", () => {
  const spec = duelingCurves(points, ["other"]) as unknown as {
    data: { values: unknown[] };
    hconcat: { layer: [unknown, { data: { values: unknown[] } }] }[];
  };
  expect(spec.data.values).toHaveLength(4);
  expect(spec.hconcat[0]!.layer[1].data.values).toEqual([
    { objective: "other", step: 10, utility: 1.5, risk: 0.75 },
    { objective: "other", step: 20, utility: 1.5, risk: 0.75 },
  ]);
});

it("gives falls in percent against the baseline, which is not listed itself", () => {
  const falls = objectiveFalls(points, "base");
  expect(falls).toEqual([
    { objective: "other", error: "utility", percent: 0, low: 0, high: 0 },
    { objective: "other", error: "risk", percent: 50, low: 50, high: 50 },
  ]);
  expect((fallsFigure(falls) as { data: { values: unknown[] } }).data.values).toEqual(falls);
});
