import { expect, it } from "vitest";
import { kindColor, kindOf, ruleColor } from "../../../src/lib/regret/detection/palette";
import { ruleFamilies } from "../../../src/lib/regret/detection/surface";

it("every rule and every kind of choice has a colour of its own", () => {
  expect(ruleFamilies.map((family) => family(0.2).name)).toEqual(ruleColor.scale.domain);
  expect(new Set(ruleColor.scale.range).size).toBe(3);
  expect([kindOf(true), kindOf(false)]).toEqual(kindColor.scale.domain);
});
