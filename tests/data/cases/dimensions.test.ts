import { expect, it } from "vitest";
import { dimensionNames } from "../../../src/lib/data";

it("names thirteen dimensions, each once: Bentham's seven, then the two lists of three", () => {
  expect(new Set(dimensionNames).size).toBe(13);
  expect(dimensionNames.slice(7, 10)).toEqual(["vulnerability", "resilience", "cascade"]);
  expect(dimensionNames.slice(10)).toEqual(["externalCost", "redistribution", "selfDamage"]);
});
