import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { requireMenu } from "../../../src/lib/bayes/choices/lottery";
import { randomMenus } from "../../../src/lib/bayes/choices/menus";

describe("randomMenus", () => {
  it("offers a lottery whose amounts lie within those of the riskier one", () => {
    for (const menu of randomMenus(stream(1), 200)) {
      requireMenu("menu", menu);
      const [safe, risky] = menu.map((lottery) => lottery.map(({ amount }) => amount));
      expect(Math.max(...safe!)).toBeLessThanOrEqual(Math.max(...risky!));
      expect(Math.min(...safe!)).toBeGreaterThanOrEqual(Math.min(...risky!));
      expect(Math.min(...risky!)).toBeGreaterThanOrEqual(0.1);
      expect(Math.max(...risky!)).toBeLessThan(4);
    }
  });

  it("mixes losses in as often as it is told", () => {
    const losing = randomMenus(stream(1), 1000, { mixed: 0.3 }).filter(([, risky]) => risky!.some((o) => o.amount < 0));
    expect(Math.abs(losing.length / 1000 - 0.3)).toBeLessThan(0.06);
  });

  it("begins with the same menus however many are wanted, and refuses impossible ones", () => {
    expect(randomMenus(stream(4), 9).slice(0, 3)).toEqual(randomMenus(stream(4), 3));
    expect(() => randomMenus(stream(4), 0)).toThrow(/count: .*got 0/);
    expect(() => randomMenus(stream(4), 1, { low: 5, high: 1 })).toThrow(/high: .*got 1/);
    expect(() => randomMenus(stream(4), 1, { mixed: 2 })).toThrow(/mixed: .*got 2/);
  });
});
