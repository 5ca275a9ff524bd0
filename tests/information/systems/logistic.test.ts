import { describe, expect, it } from "vitest";
import { surdShare } from "../../../src/lib/information/surd/labels";
import { surd } from "../../../src/lib/information/surd/surd";
import {
  coupledLogistic,
  eightSpecies,
  eightSpeciesDrivers,
  logisticSettings,
} from "../../../src/lib/information/systems/logistic";
import { stream } from "../../../src/lib/random";

describe("coupledLogistic", () => {
  it("shows the published terms when q2 drives q1 (1e7 samples then, 1e5 now; 100 bins; within .04)", () => {
    const signals = coupledLogistic(stream(81), 100_000, logisticSettings["2 drives 1"]);
    const [first, second] = surd(signals, { bins: 100 });
    const published = { U1: 0.6409, S12: 0.2956, R12: 0.0635 };
    Object.entries(published).forEach(([label, share]) => {
      expect(Math.abs(surdShare(first!, label) - share), label).toBeLessThan(0.04);
    });
    expect(Math.abs(first!.leak - 0.1692)).toBeLessThan(0.04);
    // Nothing drives q2 but itself.
    expect(surdShare(second!, "U2")).toBeGreaterThan(0.9);
  });

  it("stays in (0, 1) at every published setting", () => {
    Object.values(logisticSettings).forEach((setting) => {
      const { q1, q2 } = coupledLogistic(stream(82), 2000, setting) as Record<"q1" | "q2", Float64Array>;
      expect([...q1, ...q2].every((value) => value > 0 && value < 1)).toBe(true);
    });
  });

  it("refuses what runs off to infinity, and NaN", () => {
    expect(() => coupledLogistic(stream(1), 100, { r1: 9, r2: 3, b21: 0, b12: 0 })).toThrow(
      /last value of q1: expected/,
    );
    expect(() => coupledLogistic(stream(1), 100, { r1: NaN, r2: 3, b21: 0, b12: 0 })).toThrow(
      /r1: expected .* got NaN/,
    );
  });
});

describe("eightSpecies", () => {
  const signals = eightSpecies(stream(83), 20_000);

  it("live on", () => {
    expect(Object.keys(signals)).toHaveLength(8);
    Object.values(signals).forEach((values) => {
      expect(Math.min(...values.subarray(0, 5000))).toBeGreaterThan(-0.05);
    });
  });

  it("are driven by whom they should: each driver's terms with its species hold more than a stranger's", () => {
    // q5, driven by q3: leave the other six out but one stranger, q4.
    const { q3, q4, q5 } = signals as Record<"q3" | "q4" | "q5", Float64Array>;
    const [result] = surd({ q3, q4, q5 }, { bins: 12, targets: ["q5"] });
    const held = (agent: number): number =>
      result!.atoms.reduce(
        (sum, { agents, bits, kind }) =>
          kind === "synergistic" && agents.includes(agent) && agents.length === 2 ? sum + bits : sum,
        0,
      );
    expect(held(1)).toBeGreaterThan(3 * held(2));
    expect(eightSpeciesDrivers[4]).toEqual([3]);
  });
});
