import { describe, expect, it } from "vitest";
import { allRemedies, balanceMethods, paperPair } from "../../../src/lib/training";

describe("balanceMethods", () => {
  it("begin with plain cross-entropy, which changes nothing", () => {
    expect(balanceMethods[0]).toEqual({ name: "cross-entropy" });
  });

  it("have one name each", () => {
    const names = balanceMethods.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("hold what the paper prints: γ 2, 20% more negatives, weights of 1.5", () => {
    expect(paperPair).toMatchObject({ gamma: 2, oversample: 0.2 });
    expect(allRemedies).toMatchObject({ gamma: 2, oversample: 0.2, minorityMultiplier: 1.5, fill: { by: "beta-vae" } });
  });
});
