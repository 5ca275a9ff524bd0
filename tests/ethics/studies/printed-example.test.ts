import { describe, expect, it } from "vitest";
import { closestChoice, signChoices } from "../../../src/lib/ethics";

describe("signChoices", () => {
  it("gives all signs, with sums and means", () => {
    const choices = signChoices([1, 2]);
    expect(choices.map(({ sum }) => sum).sort((a, b) => a - b)).toEqual([-3, -1, 1, 3]);
    expect(choices.every(({ sum, mean }) => mean === sum / 2)).toBe(true);
    expect(new Set(choices.map(({ signs }) => signs.join())).size).toBe(4);
  });

  it("refuses no values and too many", () => {
    expect(() => signChoices([])).toThrow("values.length");
    expect(() => signChoices(Array<number>(17).fill(1))).toThrow("values.length");
  });
});

describe("closestChoice", () => {
  it("finds the printed -0.32 nowhere: the closest is a mean of -0.3667", () => {
    expect(closestChoice(signChoices([0.8, 0.6, 0.9]), -0.32)).toBeCloseTo(1.1 / 3 - 0.32, 12);
  });

  it("finds a result that is there, as a sum or as a mean", () => {
    expect(closestChoice(signChoices([0.5, 0.2]), -0.3)).toBeCloseTo(0, 12);
    expect(closestChoice(signChoices([0.5, 0.2]), 0.35)).toBeCloseTo(0, 12);
  });
});
