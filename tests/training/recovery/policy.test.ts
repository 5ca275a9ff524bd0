import { describe, expect, it } from "vitest";
import { firstPosition } from "../../../src/lib/training/loop/position";
import { recovery } from "../../../src/lib/training/recovery/policy";

const at = (step: number, batchSize = 8): ReturnType<typeof firstPosition> => ({ ...firstPosition(batchSize), step });

describe("recovery", () => {
  it("halves for memory, lowers for what is not finite, and stops for the rest", () => {
    const rules = recovery({});
    expect(rules.remedy("memory", at(3, 5))).toEqual({ action: "halve the batch", batchSize: 2 });
    expect(rules.remedy("not finite", at(3))).toEqual({ action: "roll back and lower the rate", rateFactor: 0.5 });
    expect(rules.remedy("unknown", at(3))).toEqual({ action: "stop", message: "an unknown fault is not retried" });
    expect(rules.remedy("memory", at(3, 1))).toEqual({
      action: "stop",
      message: "a batch of 1 does not fit into memory",
    });
  });

  it("gives up after its retries, and counts anew only once training got beyond the furthest fault", () => {
    const rules = recovery({ retries: 2 });
    const actions = [at(9), at(7)].map((position) => rules.remedy("not finite", position).action);
    rules.gained(8);
    expect([...actions, rules.remedy("not finite", at(8)).action]).toEqual([
      "roll back and lower the rate",
      "roll back and lower the rate",
      "stop",
    ]);
    rules.gained(10);
    expect(rules.remedy("not finite", at(11)).action).toBe("roll back and lower the rate");
  });
});
