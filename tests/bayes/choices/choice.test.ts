import { describe, expect, it } from "vitest";
import { shuffled, stream } from "../../../src/lib/random";
import { choiceLikelihood, requireChoices, type Choice } from "../../../src/lib/bayes/choices/choice";
import { chooser } from "../../../src/lib/bayes/choices/chooser";
import { certain, lottery } from "../../../src/lib/bayes/choices/lottery";
import { holtLauryChoices, holtLauryMenus, safeProbabilities } from "../../../src/lib/bayes/choices/holt-laury";

describe("choiceLikelihood", () => {
  it("is the product of the probabilities of what was chosen", () => {
    const p = safeProbabilities([0.3]);
    const expected = p.reduce((sum, safe, i) => sum + Math.log(i < 4 ? safe : 1 - safe), 0);
    expect(choiceLikelihood(chooser(), holtLauryChoices(4))([0.3])).toBeCloseTo(expected, 9);
  });

  it("counts repeated menus, and doesn't depend on the order of choices", () => {
    const choices = [...holtLauryChoices(4), ...holtLauryChoices(6)];
    const once = (k: number): number => choiceLikelihood(chooser(), holtLauryChoices(k))([0.3]);
    expect(choiceLikelihood(chooser(), choices)([0.3])).toBeCloseTo(once(4) + once(6), 10);
    const mixed = shuffled(stream(1), choices);
    expect(choiceLikelihood(chooser(), mixed)([0.3])).toBeCloseTo(once(4) + once(6), 10);
  });

  it("is minus infinity only where a choice is impossible", () => {
    const menu = [certain(1), lottery([0.5, 0], [0.5, 4])];
    const likelihood = choiceLikelihood(chooser(), [{ menu, chosen: 0 }]);
    expect([likelihood([1]), likelihood([1.5])]).toEqual([0, 0]);
    expect(choiceLikelihood(chooser(), [{ menu, chosen: 1 }])([1.5])).toBe(-Infinity);
  });

  it.each<[Choice[], RegExp]>([
    [[], /expected at least one choice, got an empty log/],
    [[{ menu: holtLauryMenus[0]!, chosen: 2 }], /choices\[0\]\.chosen: expected a whole number in \[0, 1\], got 2/],
    [[{ menu: holtLauryMenus[0]!, chosen: -1 }], /choices\[0\]\.chosen: .*got -1/],
    [[{ menu: holtLauryMenus[0]!, chosen: 0.5 }], /choices\[0\]\.chosen: .*got 0\.5/],
    [[{ menu: [], chosen: 0 }], /choices\[0\]\.menu\.length: .*got 0/],
  ])("refuses a log that is none %#", (choices, message) => {
    expect(() => choiceLikelihood(chooser(), choices)).toThrow(message);
    expect(() => {
      requireChoices(choices);
    }).toThrow(message);
  });
});
