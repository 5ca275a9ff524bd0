import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { coverStudy } from "../../../src/lib/scenarios/pareto/cover-study";

describe("coverStudy", () => {
  it("looks at each decision by each reading of risk, repeatably", () => {
    const options = { decisions: 4, runs: 60, stream: stream(1) };
    const study = coverStudy(options);
    expect(study.map(({ decision, measure }) => `${decision} ${measure}`).slice(0, 3)).toEqual([
      "0 spread",
      "0 loss",
      "0 shortfall",
    ]);
    expect(study).toHaveLength(12);
    expect(coverStudy({ ...options, stream: stream(1) })).toEqual(study);
  });

  it("keeps one view where risk is the same in all: without edges mu ± sigma moves the runs and nothing else (000-C16)", () => {
    const study = coverStudy({ decisions: 6, runs: 60, design: { density: 0 }, stream: stream(2) });
    for (const { cover, points } of study.filter(({ measure }) => measure === "spread")) {
      expect(new Set(points.map(([, risk]) => risk)).size).toBe(1);
      expect(cover).toBe(1);
    }
  });

  it("covers with three views what one of them covers, and more wherever another is better in something (000-A8)", () => {
    for (const { hypervolume, points } of coverStudy({ decisions: 10, runs: 60, stream: stream(3) })) {
      expect(hypervolume.all).toBeGreaterThanOrEqual(hypervolume.second);
      expect(hypervolume.all).toBeLessThanOrEqual(1 + 1e-12);
      if (points[0]![0]! > points[1]![0]!) expect(hypervolume.all).toBeGreaterThan(hypervolume.second);
    }
  });

  it("lets a sampler propose random views too, which need not be in order", () => {
    const study = coverStudy({ decisions: 12, runs: 40, sampler: "random", stream: stream(4) });
    const ordered = study.filter(({ points: [a, b, c] }) => a![0]! > b![0]! && b![0]! > c![0]!);
    expect(ordered.length).toBeLessThan(study.length);
  });
});
