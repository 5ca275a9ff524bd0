import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { seededDecision } from "../../../src/lib/scenarios/views/seeded-decision";

describe("seededDecision", () => {
  it("makes an acyclic graph of the asked size, the same for the same seed", () => {
    const { model, changes } = seededDecision(stream(1), { nodes: 50, density: 0.2, changed: 5 });
    expect(model.names).toHaveLength(50);
    expect([...changes.keys()]).toEqual(["v0", "v1", "v2", "v3", "v4"]);
    for (let e = 0; e < model.from.length; e++) expect(model.from[e]).toBeLessThan(model.to[e]!);
    // 1,225 possible edges at .2: 245 with a deviation of 14.
    expect(Math.abs(model.weight.length - 245)).toBeLessThan(60);
    expect(seededDecision(stream(1), { nodes: 50, density: 0.2, changed: 5 })).toEqual({ model, changes });
  });

  it("gives each change a third of its size as deviation", () => {
    for (const { mean, sd } of seededDecision(stream(2)).changes.values())
      expect(sd).toBeCloseTo(Math.abs(mean) / 3, 12);
  });

  it("refuses more changes than nodes", () => {
    expect(() => seededDecision(stream(1), { nodes: 3, changed: 4 })).toThrow(
      "changed: expected a whole number in [1, 3]",
    );
  });
});
