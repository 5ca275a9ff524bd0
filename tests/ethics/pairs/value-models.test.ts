import { describe, expect, it } from "vitest";
import { dimensionNames } from "../../../src/lib/data";
import { fitValueModel } from "../../../src/lib/ethics";
import { stream } from "../../../src/lib/random";
import { easyPairs } from "./support";

const model = fitValueModel(easyPairs(stream(5), 120));

describe("fitValueModel", () => {
  it("gives pleasant stories a valence above 0 and unpleasant ones one below", () => {
    const { valence } = model.apply(["We sang and it was wonderful.", "We sang and it was terrible."]);
    expect(valence[0]).toBeGreaterThan(0);
    expect(valence[1]).toBeLessThan(0);
  });

  it("gives values in [0, 1], signed by valence except where help or harm is in the dimension's nature", () => {
    const { values, signed, valence } = model.apply(["I won a great prize.", "I broke my arm.", ""]);
    for (const name of dimensionNames) {
      values[name].forEach((value, i) => {
        expect(value >= 0 && value <= 1).toBe(true);
        expect(Math.abs(signed[name][i]!)).toBe(value);
      });
    }
    expect(signed.intensity[0]).toBeGreaterThan(0);
    expect(signed.extent[1]).toBeLessThan(0);
    expect(signed.externalCost.every((value) => value <= 0)).toBe(true);
    expect(signed.resilience.every((value) => value >= 0)).toBe(true);
    valence.forEach((v, i) => {
      expect(values.intensity[i]).toBeCloseTo(Math.abs(Math.tanh(v / 2)), 14);
    });
  });

  it("learns from cues what a story speaks of", () => {
    const { values } = model.apply(["I donated to a charity", "I went to the park"]);
    expect(values.redistribution[0]).toBeGreaterThan(values.redistribution[1]! + 0.3);
  });

  it("gives the same values for the texts that it learned from", () => {
    const pairs = easyPairs(stream(5), 120);
    expect(model.apply(pairs.map(({ better }) => better)).valence).toEqual(model.better.valence);
    expect(() => fitValueModel([])).toThrow("pairs.length");
  });
});
