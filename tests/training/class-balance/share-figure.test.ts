import { describe, expect, it } from "vitest";
import { joyShareFigure, type MethodSummary } from "../../../src/lib/training";

const at = (estimate: number): MethodSummary["joyShare"] => ({
  estimate,
  low: estimate - 0.1,
  high: estimate + 0.1,
  level: 0.95,
});
const summary = (method: string): MethodSummary => ({
  method,
  joyShare: at(0.5),
  macroF1: at(0.3),
  ece: at(0.4),
  gain: undefined,
});

describe("joyShareFigure", () => {
  const spec = joyShareFigure([summary("b"), summary("a")]) as unknown as {
    hconcat: { data: { values: { method: string; estimate: number; low: number }[] }; layer: { encoding: object }[] }[];
  };

  it("has a panel a score, in percent, methods in the order given", () => {
    expect(spec.hconcat.map(({ data }) => data.values[0]!.estimate)).toEqual([50, 30, 40]);
    expect(spec.hconcat[0]!.data.values.map(({ method }) => method)).toEqual(["b", "a"]);
    expect(spec.hconcat[0]!.data.values[0]!.low).toBeCloseTo(40, 10);
  });

  it("marks the paper's lines and the true share in the first panel only", () => {
    const marks = JSON.stringify(spec.hconcat[0]!.layer);
    for (const line of [65, 40, 35, 12.5]) expect(marks).toContain(`"datum":${line}`);
    expect(JSON.stringify(spec.hconcat[1]!.layer)).not.toContain("datum");
  });
});
