import { describe, expect, it } from "vitest";
import { rememberedScore } from "../../../src/lib/causal/discovery/score";

describe("a score with a memory", () => {
  it("asks once for each child and set of parents, in ascending order", () => {
    const asked: string[] = [];
    const score = rememberedScore((child, parents) => asked.push(`${child}: ${parents.join()}`));
    expect(score(2, [3, 1])).toBe(score(2, [1, 3]));
    expect(score(1, [])).not.toBe(score(2, [1, 3]));
    expect(asked).toEqual(["2: 1,3", "1: "]);
  });
});
