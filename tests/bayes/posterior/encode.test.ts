import { describe, expect, it } from "vitest";
import { certain, holtLauryChoices, lottery } from "../../../src/lib/bayes/choices";
import { choiceFeatures, encodeChoices } from "../../../src/lib/bayes/posterior/encode";

describe("encodeChoices", () => {
  it("writes chances, amounts and what was taken", () => {
    const data = encodeChoices([holtLauryChoices(3)]);
    expect(data).toMatchObject({ count: 1, size: 10, features: choiceFeatures });
    const row = (i: number): number[] => [...data.values.slice(7 * i, 7 * i + 7)].map((x) => Math.round(x * 1e4) / 1e4);
    expect(row(2)).toEqual([0.3, 2, 1.6, 0.3, 3.85, 0.1, -1]);
    expect(row(3)).toEqual([0.4, 2, 1.6, 0.4, 3.85, 0.1, 1]);
  });

  it("orders outcomes by amount, and takes a certain amount for both", () => {
    const menu = [certain(2), lottery([0.25, 1], [0.75, 5])];
    expect([...encodeChoices([[{ menu, chosen: 0 }]]).values]).toEqual([1, 2, 2, 0.75, 5, 1, -1]);
  });

  it.each([
    [[], /at least one log/],
    [[[]], /empty log/],
    [[holtLauryChoices(1), holtLauryChoices(1).slice(1)], /logs\[1\]: expected 10 choices as in the first, got 9/],
    [[[{ menu: [certain(1), certain(2), certain(3)], chosen: 0 }]], /expected two lotteries, got 3/],
    [[[{ menu: [certain(1), lottery([0.2, 1], [0.3, 2], [0.5, 3])], chosen: 0 }]], /two outcomes a lottery, got 3/],
  ])("refuses what it can't write %#", (logs, message) => {
    expect(() => encodeChoices(logs)).toThrow(message);
  });
});
