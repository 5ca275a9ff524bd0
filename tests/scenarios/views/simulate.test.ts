import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { linearModel } from "../../../src/lib/scenarios/views/model";
import { seededDecision } from "../../../src/lib/scenarios/views/seeded-decision";
import { simulateViews } from "../../../src/lib/scenarios/views/simulate";
import { mean, standardDeviation } from "../../../src/lib/statistics";

const sure = linearModel(
  causalGraph(["a", "b"], [["a", "b", 0.5]]),
  new Map([
    ["a", 1],
    ["b", 2],
  ]),
);

describe("simulateViews", () => {
  it("gives on sure edges the change times its worth: u (1 + w) x, analytically", () => {
    const changes = new Map([["a", { mean: 0.4, sd: 0.1 }]]);
    const { optimistic, neutral } = simulateViews(sure, changes, { stream: stream(1), runs: 4000 });
    expect(Math.abs(mean(neutral) - 0.8)).toBeLessThan((4 * 0.2) / Math.sqrt(4000));
    expect(standardDeviation(neutral)).toBeCloseTo(0.2, 1);
    expect(mean(optimistic) - mean(neutral)).toBeCloseTo(0.2, 12);
  });

  it("lets an edge carry on as often as its confidence says", () => {
    const unsure = linearModel(causalGraph(["a", "b"], [["a", "b", 1, 0.3]]), new Map([["b", 1]]));
    const { neutral } = simulateViews(unsure, new Map([["a", { mean: 1, sd: 0 }]]), { stream: stream(2), runs: 5000 });
    expect(new Set(neutral)).toEqual(new Set([0, 1]));
    expect(Math.abs(mean(neutral) - 0.3)).toBeLessThan(4 * Math.sqrt((0.3 * 0.7) / 5000));
  });

  it("takes a change that does harm on its small side in the optimistic view", () => {
    const harmful = linearModel(causalGraph(["a", "b"], [["a", "b", -2]]), new Map([["b", 1]]));
    const { optimistic, pessimistic } = simulateViews(harmful, new Map([["a", { mean: 1, sd: 0.5 }]]), {
      stream: stream(3),
    });
    expect(mean(optimistic)).toBeGreaterThan(mean(pessimistic) + 1.9);
  });

  it("repeats to the bit for the same seed", () => {
    const { model, changes } = seededDecision(stream(4), { nodes: 50, density: 0.1 });
    const run = () => simulateViews(model, changes, { stream: stream(5), runs: 100 });
    expect(run()).toEqual(run());
  });

  it("refuses a node that the model lacks, and steps that are no whole number", () => {
    const changes = new Map([["z", { mean: 1, sd: 0 }]]);
    expect(() => simulateViews(sure, changes, { stream: stream(1) })).toThrow(
      "changes: expected a node of a, b, got z",
    );
    expect(() => simulateViews(sure, new Map(), { stream: stream(1), steps: 1.5 })).toThrow("steps: expected a whole");
  });
});
