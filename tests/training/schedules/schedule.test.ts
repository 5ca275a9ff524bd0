import { describe, expect, it } from "vitest";
import { constant, scheduled, warmUp } from "../../../src/lib/training";

describe("constant", () => {
  it("is 1 unless told otherwise", () => {
    expect(constant()(7)).toBe(1);
    expect(constant(0.3)(0)).toBe(0.3);
    expect(() => constant(-1)).toThrow("factor: expected");
  });
});

describe("scheduled", () => {
  it("multiplies every weight's rate by the factor of the step", () => {
    const rate = scheduled((name) => (name === "a" ? 2 : 3), warmUp(2));
    expect([rate(0)("a"), rate(1)("a"), rate(1)("b"), rate(5)("b")]).toEqual([0, 1, 1.5, 3]);
    expect(scheduled(0.1, constant())(9)("any")).toBe(0.1);
  });
});
