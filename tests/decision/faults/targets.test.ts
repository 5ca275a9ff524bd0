import { describe, expect, it } from "vitest";
import { targetLists, targetsMet } from "../../../src/lib/decision/faults/targets";

describe("targetsMet", () => {
  it("meets each line at its limit, but for the error, which must lie below (000-T2)", () => {
    expect(targetsMet({ regret: 25, joy: 40, mae: 0.1, pareto: 3 }, targetLists.first)).toEqual({
      regret: true,
      joy: true,
      mae: false,
      pareto: true,
    });
  });

  it("asks for more in the second list (000-T5)", () => {
    const reached = { regret: 27, joy: 38, mae: 0.05, pareto: 2 };
    expect(Object.values(targetsMet(reached, targetLists.first))).toEqual([true, true, true, false]);
    expect(Object.values(targetsMet(reached, targetLists.second))).toEqual([false, false, true, false]);
  });
});
