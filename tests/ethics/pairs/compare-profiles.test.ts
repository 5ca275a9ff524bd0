import { describe, expect, it } from "vitest";
import {
  bentham,
  compareProfiles,
  equalWeights,
  fitValueModel,
  profiles,
  utilities,
  type Effect,
} from "../../../src/lib/ethics";
import { dimensionNames, type DimensionName } from "../../../src/lib/data";
import { stream } from "../../../src/lib/random";
import { easyPairs } from "./support";

const pairs = { train: easyPairs(stream(6).split("train"), 150), test: easyPairs(stream(6).split("test"), 80) };

describe("compareProfiles", () => {
  const accuracies = compareProfiles(pairs, { stream: stream(7), train: 120, test: 60 });

  it("judges by four profiles with two kinds of weights, and by valence alone", () => {
    expect(Object.keys(accuracies)).toHaveLength(9);
    for (const accuracy of Object.values(accuracies)) expect(accuracy).toBeGreaterThan(0.9);
    expect(accuracies["valence alone"]).toBe(1);
  });

  it("gives the same answer for the same seed, and asks for pairs that are there", () => {
    expect(compareProfiles(pairs, { stream: stream(7), train: 120, test: 60 })).toEqual(accuracies);
    expect(() => compareProfiles(pairs, { stream: stream(7), train: 151, test: 60 })).toThrow("train");
  });
});

describe("utilities", () => {
  it("is the calculus with neutral layers", () => {
    const texts = fitValueModel(pairs.train).apply(["I won a great prize.", "My family fell ill and we lost it all."]);
    const profile = profiles["all-13"];
    const weights = { ...equalWeights(profile), intensity: 0.4 };
    utilities(texts, profile, weights).forEach((utility, i) => {
      const effect: Effect = {
        dimensions: Object.fromEntries(dimensionNames.map((name) => [name, texts.values[name][i]!])) as Record<
          DimensionName,
          number
        >,
        harms: dimensionNames.filter((name) => texts.signed[name][i]! < 0),
      };
      expect(bentham(effect, { profile, weights }).utility).toBeCloseTo(utility, 12);
    });
  });
});
