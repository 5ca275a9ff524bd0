import { describe, expect, it } from "vitest";
import { rankTest, sbcRank, sbcRanks } from "../../../src/lib/bayes/diagnostics/sbc";
import { bends, gaussianTrials } from "./support/gaussian-trials";

const test = (bend: keyof typeof bends): ReturnType<typeof rankTest> =>
  rankTest(sbcRanks(gaussianTrials(bends[bend])), 99);
const ends = (counts: Int32Array): number => counts[0]! + counts[19]!;

describe("sbcRank", () => {
  it("counts the draws below the truth", () => {
    expect(sbcRank(0.5, [0.1, 0.9, 0.4, 0.5])).toBe(2);
    expect(sbcRank(-1, [0, 1])).toBe(0);
    expect(sbcRank(2, [0, 1])).toBe(2);
  });
});

describe("rankTest", () => {
  it("passes the exact posterior", () => {
    const { counts, chiSquare, ks } = test("exact");
    expect(counts.reduce((a, b) => a + b)).toBe(1000);
    expect(chiSquare.degrees).toBe(19);
    expect(chiSquare.p).toBeGreaterThan(0.01);
    expect(ks.p).toBeGreaterThan(0.01);
  });

  it("sees a posterior that is too sure: ranks pile up at both ends", () => {
    const { counts, chiSquare } = test("overconfident");
    expect(chiSquare.p).toBeLessThan(1e-50);
    expect(ends(counts)).toBeGreaterThan(300);
  });

  it("sees a posterior that is not sure enough: ranks pile up in the middle", () => {
    const { counts, chiSquare } = test("underconfident");
    expect(chiSquare.p).toBeLessThan(1e-30);
    expect(ends(counts)).toBeLessThan(20);
  });

  it("sees a shifted posterior: ranks pile up at one end", () => {
    const { counts, chiSquare, ks } = test("shifted");
    expect(chiSquare.p).toBeLessThan(1e-20);
    expect(ks.p).toBeLessThan(1e-20);
    expect(counts[0]).toBeGreaterThan(4 * counts[19]!);
  });

  it("expects more of bins that hold more ranks", () => {
    // Eleven ranks in two bins: six and five.
    const ranks = Array.from({ length: 11 }, (_, i) => i);
    expect(rankTest(ranks, 10, 2)).toMatchObject({ counts: Int32Array.of(6, 5), chiSquare: { statistic: 0 } });
  });

  it("rejects the exact posterior about as often as it says", () => {
    const trials = gaussianTrials({}, 4000);
    const ranks = sbcRanks(trials);
    const ps = Array.from(
      { length: 40 },
      (_, i) => rankTest(ranks.subarray(100 * i, 100 * i + 100), 99, 10).chiSquare.p,
    );
    expect(ps.filter((p) => p < 0.1).length).toBeLessThanOrEqual(9);
    expect(ps.filter((p) => p < 0.5).length).toBeGreaterThan(8);
  });

  it.each([
    [[], 99, 20, /ranks\.length: .*got 0/],
    [[100], 99, 20, /ranks\[0\]: .*got 100/],
    [[1], 9, 20, /bins: .*got 20/],
  ])("refuses what are no ranks %#", (ranks, draws, bins, message) => {
    expect(() => rankTest(ranks, draws, bins)).toThrow(message);
  });
});
