import { expect, it } from "vitest";
import { biasFigure, biasSummary, type CurriculumTrial } from "../../../src/lib/scenarios/curriculum";

const trial = (seed: number, bad: number): CurriculumTrial => {
  return { arm: "as drawn", seed, bad, others: -bad, all: 0, error: 0.1 };
};

it("summarises both kinds of outcomes of each arm by mean and Student's interval", () => {
  const [bad, others] = biasSummary([trial(0, 0.1), trial(1, 0.3)]);
  expect(bad).toMatchObject({ arm: "as drawn", items: "bad outcomes · 나쁜 결과" });
  expect(bad!.bias).toBeCloseTo(0.2, 12);
  // t(.975, 1) = 12.706, standard error .1
  expect(bad!.high - bad!.low).toBeCloseTo(2 * 12.706 * 0.1, 3);
  expect(others!.bias).toBeCloseTo(-0.2, 12);
});

it("draws a dot and an interval for each, apart by kind", () => {
  const summaries = biasSummary([trial(0, 0.1), trial(1, 0.3)]);
  const spec = biasFigure(summaries) as { data: { values: unknown[] }; layer: unknown[] };
  expect(spec.data.values).toEqual(summaries);
  expect(spec.layer).toHaveLength(3);
});
