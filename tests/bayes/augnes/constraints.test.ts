import { describe, expect, it } from "vitest";
import { verify } from "../../../src/lib/bayes/augnes/constraints";
import { lottery } from "../../../src/lib/bayes/choices";

const risky = lottery([0.5, 4], [0.5, -1], [0, -99]);

describe("verify", () => {
  it.each([
    ["worst >= -1", -1, true],
    ["worst >= -0.5", -1, false],
    ["best <= 4", 4, true],
    ["mean >= 1.6", 1.5, false],
    ["sd <= 2.5", 2.5, true],
  ])("reads '%s' of what can be paid", (constraint, value, holds) => {
    expect(verify(risky, [constraint]).proof).toEqual([{ constraint, value, holds }]);
  });

  it("passes only if every constraint holds, and without constraints", () => {
    expect(verify(risky, ["worst >= -1", "sd <= 2"]).logicPass).toBe(false);
    expect(verify(risky, []).logicPass).toBe(true);
  });

  it("gives one verdict however often it is asked: no chance, hence no likelihood", () => {
    expect(verify(risky, ["sd <= 2"])).toEqual(verify(risky, ["sd <= 2"]));
  });

  it.each(["worst > 1", "median >= 1", "sd <= x", ""])("refuses '%s'", (constraint) => {
    expect(() => verify(risky, [constraint])).toThrow(/constraints: expected the form/);
  });
});
