import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { decisionWorld, predictAll, type Drift } from "../../../src/lib/training/feedback/decision-world";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

function injected(drift: Drift, seed: number, error: number): number {
  const world = decisionWorld({ stream: stream(seed), drift, injectedError: error });
  const decisions = world.decisions("any", 4000);
  const [before, after] = [world.truth(decisions, false), world.truth(decisions, true)];
  return mean(before.map((value, i) => Math.abs(value - after[i]!)));
}

describe("decisionWorld", () => {
  it("starts with a model that is exactly right", () => {
    const world = decisionWorld({ stream: stream(1) });
    const decisions = world.decisions("any", 20);
    expect(predictAll(world.model, world.trainedWeights(), decisions)).toEqual(world.truth(decisions, false));
  });

  it.each([1, 2, 3])("moves so that the model's mean absolute error is the injected one (seed %i)", (seed) => {
    expect(injected("shift", seed, 0.3)).toBeCloseTo(0.3, 12);
    expect(Math.abs(injected("tilt", seed, 0.3) - 0.3)).toBeLessThan(0.015);
    expect(injected("tilt", seed, 0)).toBe(0);
  });

  it("gives utilities of both signs that differ from decision to decision", () => {
    const world = decisionWorld({ stream: stream(2) });
    const truth = world.truth(world.decisions("any", 500), false);
    expect(Math.min(...truth)).toBeLessThan(0);
    expect(Math.max(...truth)).toBeGreaterThan(0);
  });

  it("draws the same decisions for the same name, and others for another", () => {
    const world = decisionWorld({ stream: stream(3) });
    expect(world.decisions("a", 2)).toEqual(world.decisions("a", 2));
    expect(world.decisions("a", 2)).not.toEqual(world.decisions("b", 2));
  });

  it("frees what it holds", async () => {
    await expectNoLeak(() => {
      const world = decisionWorld({ stream: stream(4) });
      world.truth(world.decisions("any", 3), true);
      world.dispose();
    });
  });

  it("refuses a negative error", () => {
    expect(() => decisionWorld({ stream: stream(1), injectedError: -0.3 })).toThrow("injectedError: expected a number");
  });
});
