import { describe, expect, it } from "vitest";
import { probability } from "../../../src/lib/causal/identification/build";
import { one, type Expression } from "../../../src/lib/causal/identification/expression";
import { latexOf, textOf } from "../../../src/lib/causal/identification/render";

const inner: Expression = {
  kind: "sum",
  over: ["X"],
  term: { kind: "product", factors: [probability(["Y"], ["X", "Z"]), probability(["X"])] },
};
const frontDoor: Expression = {
  kind: "sum",
  over: ["Z"],
  term: { kind: "product", factors: [inner, probability(["Z"], ["X"])] },
};

describe("textOf and latexOf", () => {
  it("put a prime on a bound name that already means something else, and sums last", () => {
    expect(textOf(frontDoor)).toBe("Σ_{Z} P(Z | X) Σ_{X'} P(X') P(Y | X', Z)");
    expect(latexOf(frontDoor)).toBe("\\sum_{Z} P(Z \\mid X) \\, \\sum_{X'} P(X') \\, P(Y \\mid X', Z)");
  });

  it("put no prime where the name means nothing else", () => {
    expect(textOf(inner)).toBe("Σ_{X} P(X) P(Y | X, Z)");
    expect(textOf(inner, ["X"])).toBe("Σ_{X'} P(X') P(Y | X', Z)");
  });

  it("put brackets around a sum that something follows, and around a fraction among factors", () => {
    const two: Expression = { kind: "product", factors: [inner, inner] };
    expect(textOf(two)).toBe("(Σ_{X} P(X) P(Y | X, Z)) Σ_{X} P(X) P(Y | X, Z)");
    const fraction: Expression = { kind: "quotient", numerator: inner, denominator: probability(["Z"]) };
    expect(textOf({ kind: "product", factors: [fraction, probability(["W"])] })).toBe(
      "P(W) ([Σ_{X} P(X) P(Y | X, Z)] / [P(Z)])",
    );
    expect(latexOf(fraction)).toBe("\\frac{\\sum_{X} P(X) \\, P(Y \\mid X, Z)}{P(Z)}");
  });

  it("write indices, long names and special characters for LaTeX", () => {
    expect(latexOf(probability(["X1", "smoke_free"], ["효용", "a%"]))).toBe(
      "P(X_{1}, \\mathrm{smoke\\_free} \\mid \\mathrm{효용}, \\mathrm{a\\%})",
    );
    expect(textOf(one)).toBe("1");
  });
});
