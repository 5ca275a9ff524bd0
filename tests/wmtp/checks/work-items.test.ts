import { expect, it } from "vitest";
import { isStated, workItems } from "../../../src/lib/wmtp/checks";

it("workItems are the six of the plan's three tiers, in their order", () => {
  expect(workItems.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(workItems.map(({ tier }) => tier)).toEqual([1, 1, 1, 2, 2, 3]);
});

it("isStated needs a file, an interface or a criterion, any of them", () => {
  const bare = { number: 7, tier: 3, title: "wishes", files: [] } as const;
  expect(isStated(bare)).toBe(false);
  expect(isStated({ ...bare, files: ["a.py"] })).toBe(true);
  expect(isStated({ ...bare, fixes: "a shape" })).toBe(true);
  expect(isStated({ ...bare, criterion: "passes" })).toBe(true);
});
