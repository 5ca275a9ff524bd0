import { expect, it } from "vitest";
import { sweepFigure } from "../../../src/lib/emotion";

it("draws each point in the panel of its measure, beside the direct score", () => {
  const interval = { estimate: 50, low: 40, high: 60, level: 0.95 };
  const points = (["agreement", "hits", "invented"] as const).flatMap((measure) =>
    [0, 1].map((temperature) => ({ temperature, measure, interval })),
  );
  const spec = sweepFigure(points, { agreement: 100, hits: 60, invented: 0 });
  const { values } = (spec as unknown as { data: { values: { panel: string; direct: number }[] } }).data;
  expect(values.map(({ direct }) => direct)).toEqual([100, 100, 60, 60, 0, 0]);
  expect(new Set(values.map(({ panel }) => panel)).size).toBe(3);
});
