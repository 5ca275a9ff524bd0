import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { priorSensitivity } from "../../../src/lib/regret/posterior/sensitivity";

describe("sensitivity to the prior", () => {
  const rows = priorSensitivity(stream(31), 300, [3, 300]);
  const at = (prior: string, reports: number): (typeof rows)[number] =>
    rows.find((row) => row.prior === prior && row.reports === reports)!;

  it("a belief that is too sure misses too often, and a flat one says less", () => {
    expect(at("ten times too sure", 3).coverage).toBeLessThan(0.6);
    expect(at("flat", 3).width).toBeGreaterThan(at("the right prior", 3).width);
  });

  it("fades as evidence grows", () => {
    const gap = (reports: number): number =>
      Math.abs(at("turned around", reports).coverage - at("the right prior", reports).coverage);
    expect(gap(300)).toBeLessThan(gap(3));
    expect(Math.abs(at("flat", 300).width - at("the right prior", 300).width)).toBeLessThan(0.01);
  });
});
