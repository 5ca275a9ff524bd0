import { expect, it } from "vitest";
import { ekmanNames, koteNames } from "../../../src/lib/data";
import { koteGroups, koteToEkman } from "../../../src/lib/emotion";

const indexOf = (name: (typeof koteNames)[number]): number => koteNames.indexOf(name);

it("each label of KOTE belongs to at most one group, and seven to none", () => {
  const pooled = Object.values(koteGroups).flat();
  expect(new Set(pooled).size).toBe(pooled.length);
  expect(koteNames.length - pooled.length).toBe(7);
});

it("pools labels once each, ascending, and drops those of no group", () => {
  expect(koteToEkman([indexOf("기쁨"), indexOf("행복"), indexOf("화남/분노"), indexOf("재미없음")])).toEqual([
    ekmanNames.indexOf("anger"),
    ekmanNames.indexOf("joy"),
  ]);
  expect(koteToEkman([indexOf("재미없음")])).toEqual([]);
});

it("refuses a label that KOTE does not have", () => {
  expect(() => koteToEkman([44])).toThrow(/labels: .* got 44/);
});
