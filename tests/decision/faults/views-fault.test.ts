import { describe, expect, it } from "vitest";
import { risksTold } from "../../../src/lib/decision/faults/views-fault";
import { stream } from "../../../src/lib/random";

describe("risksTold", () => {
  it("is 0 for who sees the expectation alone, and all for who sees three views (000-T1)", () => {
    expect(risksTold("expectation", 100, stream(1))).toBe(0);
    expect(risksTold("three views", 100, stream(1))).toBe(100);
  });

  it("loses the risks beyond the original's cap of .3 on sigma", () => {
    const told = risksTold("three views", 400, stream(2), { method: "original" });
    expect(told).toBeLessThan(100);
    expect(told).toBeGreaterThan(50);
  });
});
