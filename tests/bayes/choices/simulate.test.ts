import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { choiceLikelihood } from "../../../src/lib/bayes/choices/choice";
import { chooser } from "../../../src/lib/bayes/choices/chooser";
import { holtLauryMenus, safeProbabilities } from "../../../src/lib/bayes/choices/holt-laury";
import { randomMenus } from "../../../src/lib/bayes/choices/menus";
import { simulateChoices } from "../../../src/lib/bayes/choices/simulate";

describe("simulateChoices", () => {
  it("takes each lottery as often as the chooser's probabilities say", () => {
    const source = stream(7);
    const runs = Array.from({ length: 1000 }, (_, i) =>
      simulateChoices(source.split(i), chooser(), [0.3], holtLauryMenus),
    );
    safeProbabilities([0.3]).forEach((p, row) => {
      const share = runs.filter((run) => run[row]!.chosen === 0).length / runs.length;
      expect(Math.abs(share - p)).toBeLessThan(4.5 * Math.sqrt((p * (1 - p)) / runs.length) + 1e-9);
    });
  });

  it("pays an amount of the chosen lottery and feeds back what the other one paid", () => {
    for (const { menu, chosen, reward, feedback } of simulateChoices(stream(3), chooser(), [0.2], holtLauryMenus)) {
      expect(menu[chosen]!.map(({ amount }) => amount)).toContain(reward);
      const others = menu[1 - chosen]!.map(({ amount }) => reward - amount);
      expect(others.some((difference) => Math.abs(difference - feedback) < 1e-12)).toBe(true);
    }
  });

  it("begins a longer log with the shorter one", () => {
    const short = simulateChoices(stream(3), chooser(), [0.2], holtLauryMenus.slice(0, 4));
    expect(simulateChoices(stream(3), chooser(), [0.2], holtLauryMenus).slice(0, 4)).toEqual(short);
  });

  it("makes data that are likeliest near the theta they were drawn with", () => {
    const menus = randomMenus(stream(1).split("menus"), 1000);
    const log = choiceLikelihood(chooser(), simulateChoices(stream(1), chooser(), [0.6], menus));
    const grid = Array.from({ length: 41 }, (_, i) => -1 + i * 0.075);
    const best = grid.reduce((a, b) => (log([b]) > log([a]) ? b : a));
    expect(best).toBeGreaterThan(0.35);
    expect(best).toBeLessThan(0.85);
  });

  it("lets lotteries pay the same under every theta", () => {
    const [averse, seeking] = [3, -3].map((r) => simulateChoices(stream(5), chooser(), [r], holtLauryMenus));
    averse!.forEach(({ chosen, reward, feedback }, i) => {
      const other = seeking![i]!;
      if (other.chosen === chosen) expect(other.reward).toBe(reward);
      else expect(other.feedback).toBeCloseTo(-feedback, 12);
    });
  });

  it("refuses no menus and a theta that can't be", () => {
    expect(() => simulateChoices(stream(1), chooser(), [0], [])).toThrow(/menus: expected at least one/);
    expect(() => simulateChoices(stream(1), chooser({ free: ["noise"] }), [0], holtLauryMenus)).toThrow(/noise/);
  });
});
