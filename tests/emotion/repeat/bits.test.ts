import { expect, it } from "vitest";
import { agreementPercent, bitsOf, distinctPatterns } from "../../../src/lib/emotion";

it("tells numbers apart that differ in their last bit or in the sign of zero", () => {
  expect(bitsOf([0.1 + 0.2])).not.toBe(bitsOf([0.3]));
  expect(bitsOf([0])).not.toBe(bitsOf([-0]));
  expect(bitsOf([1, 2])).toBe(bitsOf(Float32Array.of(1, 2)));
});

it("counts patterns and equal entries", () => {
  expect(distinctPatterns((run) => [run % 3], 10)).toBe(3);
  expect(agreementPercent(["a", "b", "c", "d"], ["a", "b", "c", "e"])).toBe(75);
});
