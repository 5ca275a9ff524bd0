import { describe, expect, it } from "vitest";
import { readTargets } from "../../../src/lib/training";
import { describeCorpus } from "../../support/corpora";

const head =
  "sample_id,regret_factor,emotion_joy,bentham_intensity,bentham_duration,bentham_certainty,bentham_propinquity";

describe("readTargets", () => {
  it("reads regret and the four Bentham values, wherever their columns lie", () => {
    expect(readTargets(`${head}\n0,0.15,0.1,0.3,0.6,0.8,0.9\n`)).toEqual([
      { regret: 0.15, bentham: [0.3, 0.6, 0.8, 0.9] },
    ]);
  });

  it("names a missing column and a bad line", () => {
    expect(() => readTargets("regret_factor\n1")).toThrow("expected a column bentham_intensity");
    expect(() => readTargets(`${head}\n0,0.15,0.1,0.3,x,0.8,0.9`)).toThrow("line 2: expected numbers");
    expect(() => readTargets(`${head}\n0,0.15,0.1,0.3`)).toThrow("line 2: expected numbers");
  });
});

describeCorpus("red-heart-original", ["docs/data/train_data/synthetic_data_full.csv"], ([csv]) => {
  it("hold 10,460 items with values between 0 and 1", () => {
    const targets = readTargets(csv!);
    expect(targets).toHaveLength(10_460);
    expect(targets.every(({ regret, bentham }) => [regret, ...bentham].every((v) => v >= 0 && v <= 1))).toBe(true);
  });
});
