import { describe, expect, it } from "vitest";
import { probability, product, sum } from "../../../src/lib/causal/identification/build";
import { identified } from "../../../src/lib/causal/identification/identified";

describe("identified", () => {
  it("tells the variables of the formula that the question does not name and no sum binds", () => {
    const formula = sum(["w"], product([probability(["w"]), probability(["y"], ["w", "x", "z"])]));
    const answer = identified({ treatment: ["x"], outcome: ["y"] }, formula, ["by hand"]);
    expect(answer.arbitrary).toEqual(["z"]);
    expect(answer.text).toBe("Σ_{w} P(w) P(y | w, x, z)");
    expect(answer.lines).toEqual(["by hand"]);
  });
});
