import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../../src/lib/engine";
import {
  freshAt,
  printedDefault,
  printedFineGrid,
  printedOptimum,
  printedSweepPoints,
  searchNames,
  searchStudy,
} from "../../../../src/lib/training/search";
import { expectNoLeak } from "../../../support/tensors";
import { smallTask, wordCorpus } from "../text-corpus";

describe("printedSweepPoints", () => {
  it("holds 5.6e-5 itself, five coarse and eight inner fine points, ascending", () => {
    const points = printedSweepPoints();
    expect(points).toHaveLength(13);
    expect(points).toContain(printedOptimum);
    expect(points).toEqual([...points].sort((a, b) => a - b));
    expect([points[0], points.at(-1)]).toEqual([1e-5, 1e-2]);
    expect(printedFineGrid()).toHaveLength(10);
    expect(printedFineGrid().at(-1)! / 3.1623e-4).toBeCloseTo(1, 4);
  });
});

describe("searchStudy", () => {
  beforeAll(() => startEngine());
  const options = { ...smallTask, seed: 5, points: 12 };

  it("searches in every way, and judges each pick on a fresh draw", () => {
    const outcome = searchStudy(wordCorpus(), options);
    expect(outcome.sweetSpot.landscape).toHaveLength(12);
    expect(outcome.range.rates.length).toBeLessThanOrEqual(24);
    for (const name of searchNames) expect(freshAt(outcome, outcome.picks[name]).final).toBeGreaterThan(0);
    expect(outcome.fresh.map(({ rate }) => rate)).toEqual(expect.arrayContaining([...printedSweepPoints(), 1e-4]));
    expect(() => freshAt(outcome, 3)).toThrow(/rate: expected one that was tried, got 3/);
    const worst = freshAt(outcome, printedDefault).final;
    expect(freshAt(outcome, outcome.picks.sweep).final).toBeLessThan(worst);
  });

  it("gives the same outcome twice, another for another seed, and leaves no tensor", async () => {
    const first = searchStudy(wordCorpus(), options);
    const again = searchStudy(wordCorpus(), options);
    expect(again.picks).toEqual(first.picks);
    expect(again.fresh.map(({ final }) => final)).toEqual(first.fresh.map(({ final }) => final));
    await expectNoLeak(() => void searchStudy(wordCorpus(), { ...options, seed: 6, steps: 8 }));
  });
});
