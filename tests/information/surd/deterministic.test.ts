import { describe, expect, it } from "vitest";
import { deterministicVariables } from "../../../src/lib/information/surd/deterministic";
import { stream } from "../../../src/lib/random";

describe("deterministicVariables", () => {
  const source = stream(61);
  const a = Array.from({ length: 2000 }, () => source.integer(3));
  const b = Array.from({ length: 2000 }, () => source.integer(3));
  const free = Array.from({ length: 2000 }, () => source.integer(3));
  const sum = a.map((value, t) => value + 3 * b[t]!);

  it("finds what the others settle: each of a, b and their code, but not a coin of its own", () => {
    const found = deterministicVariables({ a, b, sum, free }, { bins: [3, 3, 9, 3] });
    expect(found.map(({ deterministic }) => deterministic)).toEqual([true, true, true, false]);
    expect(found[3]!.determined).toBeLessThan(0.02);
    expect(found[3]!.conditionalEntropy).toBeCloseTo(found[3]!.entropy, 1);
    expect(found[3]!.samplesPerCell).toBeCloseTo(2000 / 9, 6);
  });

  it("says when the answer means nothing: one sample a joint state makes everything look settled", () => {
    const coins = Array.from({ length: 12 }, () => Array.from({ length: 50 }, () => source.uniform()));
    const found = deterministicVariables(coins, { bins: 10 });
    expect(found.every(({ deterministic }) => deterministic)).toBe(true);
    expect(found.every(({ samplesPerCell }) => samplesPerCell < 1.2)).toBe(true);
  });

  it("takes a constant for settled", () => {
    const [constant] = deterministicVariables({ constant: a.map(() => 1), a }, { bins: 3 });
    expect(constant).toMatchObject({ entropy: 0, conditionalEntropy: 0, determined: 1, deterministic: true });
  });

  it("refuses a variable alone", () => {
    expect(() => deterministicVariables([a])).toThrow("signals: expected at least two variables, got 1");
  });
});
