import { beforeEach, describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { ratePairs, rateStudy, type TaskSplits } from "../../../src/lib/training";
import { scopeEachTest } from "../../support/tensors";
import { smallSets } from "./small-sets";

let sets: TaskSplits;

describe("rateStudy", () => {
  scopeEachTest();
  beforeEach(() => {
    sets = smallSets();
  });

  it("compares arms that start alike: at rates near 0 both have the same loss", () => {
    const trials = rateStudy(sets, { stream: stream(1), seeds: 2, rates: [1e-12, 0.01], steps: 3 });
    expect(trials).toHaveLength(8);
    const still = trials.filter(({ rate }) => rate < 1e-6);
    expect(still[0]!.test).toBeCloseTo(still[1]!.test, 6);
    expect(still[0]!.test).not.toBeCloseTo(still[2]!.test, 3);
  });

  it("chooses a rate on validation items and reports it on test items", () => {
    const trial = { seed: 0, rate: 1 };
    const [pair] = ratePairs([
      { ...trial, arm: "one rate", validation: 0.5, test: 0.4 },
      { ...trial, arm: "one rate", validation: 0.4, test: 0.5 },
      { ...trial, arm: "rates by module", validation: 0.3, test: 0.25 },
    ]);
    expect(pair!.gain).toBe(0.5);
    expect(() => ratePairs([{ ...trial, arm: "one rate", validation: 1, test: 1 }])).toThrow(
      'the arm "rates by module"',
    );
  });
});
