import { describe, expect, it } from "vitest";
import { smoothedEntropy, smoothedLabel } from "../../src/lib/losses";

describe("smoothedLabel", () => {
  it("puts .9143 on the label in PyTorch and .9 in the paper at K = 7, ε = .1 (001-C18)", () => {
    expect(smoothedLabel(7, 0.1, "torch").on).toBeCloseTo(0.9143, 4);
    expect(smoothedLabel(7, 0.1, "paper").on).toBeCloseTo(0.9, 12);
  });

  it.each(["torch", "paper"] as const)("sums to 1 in the convention %s", (convention) => {
    for (const classes of [2, 7, 28]) {
      const { on, off } = smoothedLabel(classes, 0.3, convention);
      expect(on + (classes - 1) * off).toBeCloseTo(1, 12);
    }
  });

  it("refuses one class and an unknown convention", () => {
    expect(() => smoothedLabel(1, 0.1, "torch")).toThrow("classes: expected a whole number in [2, Infinity], got 1");
    expect(() => smoothedLabel(3, 0.1, "keras" as "torch")).toThrow(
      "convention: expected one of torch, paper, got keras",
    );
  });
});

describe("smoothedEntropy", () => {
  it("is the constant .504 nats of the paper at K = 7 (001-C18)", () => {
    expect(smoothedEntropy(7, 0.1, "paper")).toBeCloseTo(0.50426, 4);
  });

  it("is 0 without smoothing and ln K where nothing is left of the label", () => {
    expect(smoothedEntropy(5, 0, "paper")).toBe(0);
    expect(smoothedEntropy(5, 1, "torch")).toBeCloseTo(Math.log(5), 12);
  });
});
