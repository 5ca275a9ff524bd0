import { describe, expect, it } from "vitest";
import { probability, product } from "../../../src/lib/causal/identification/build";
import { DerivedDistribution, ObservedDistribution } from "../../../src/lib/causal/identification/distribution";
import { textOf } from "../../../src/lib/causal/identification/render";
import { napkin } from "./graphs";

describe("ObservedDistribution", () => {
  const observed = new ObservedDistribution(napkin);

  it("leaves out conditions that the graph makes irrelevant", () => {
    const chain = { names: ["a", "b", "c"], directed: [["a", "b"], ["b", "c"]] as const, bidirected: [] }; // prettier-ignore
    expect(textOf(new ObservedDistribution(chain).conditional("c", ["a", "b"]))).toBe("P(c | b)");
    expect(textOf(observed.conditional("Y", ["W", "Z", "X"]))).toBe("P(Y | W, Z, X)");
  });

  it("has marginals of itself", () => {
    expect(textOf(observed.joint(["W", "Y"]))).toBe("P(W, Y)");
    expect(observed.marginal()).toBe(observed);
  });
});

describe("DerivedDistribution", () => {
  const factors = [probability(["w"]), probability(["x"], ["w", "z"]), probability(["y"], ["w", "z", "x"])];
  const derived = new DerivedDistribution(["w", "x", "y"], product(factors));

  it("has its own factors as conditionals along its order", () => {
    expect(textOf(derived.conditional("x", ["w"]))).toBe("P(x | w, z)");
    expect(textOf(derived.conditional("y", ["w", "x"]))).toBe("P(y | w, z, x)");
  });

  it("sums and divides where the order does not help", () => {
    expect(textOf(derived.joint(["x"]))).toBe("Σ_{w} P(w) P(x | w, z)");
    expect(textOf(derived.marginal(["x", "y"]).conditional("y", ["x"]))).toBe(
      "[Σ_{w} P(w) P(x | w, z) P(y | w, z, x)] / [Σ_{w} P(w) P(x | w, z)]",
    );
  });
});
