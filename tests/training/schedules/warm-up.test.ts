import { describe, expect, it } from "vitest";
import { cosine, warmUp } from "../../../src/lib/training";
import { describeReference, referenceJson } from "../../support/reference";

const steps = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe("warmUp", () => {
  it("rises in a straight line from 0 to where the other schedule begins", () => {
    const factor = warmUp(4, cosine({ steps: 6 }));
    expect(steps(5).map(factor)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(factor(10)).toBe(0);
    expect(warmUp(0)(0)).toBe(1);
  });
});

describeReference("warmUp and cosine against transformers", () => {
  const { cosine_warmup_hf: reference } = referenceJson("ml/optim.json") as {
    cosine_warmup_hf: { warmup: number; total: number; at: Record<string, number> };
  };
  it("equal get_cosine_schedule_with_warmup", () => {
    const factor = warmUp(reference.warmup, cosine({ steps: reference.total - reference.warmup }));
    for (const [step, value] of Object.entries(reference.at)) expect(factor(Number(step))).toBeCloseTo(value, 12);
  });
});
