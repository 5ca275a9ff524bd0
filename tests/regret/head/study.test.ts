import { describe, expect, it } from "vitest";
import { accuracyWithin, studyRegretHead } from "../../../src/lib/regret/head/study";
import { scopeEachTest } from "../../support/tensors";

describe("the study of the regret head", () => {
  scopeEachTest();

  it("the expected loss is the regret itself where nothing is uncertain and nobody harmed", () => {
    const scores = studyRegretHead({ seed: 1, training: 60, unseen: 40, epochs: 1, world: { noise: 0, harm: 0 } });
    const { r2, mse } = scores.find(({ predictor }) => predictor === "expected loss")!;
    expect(r2).toBeCloseTo(1, 12);
    expect(mse).toBeCloseTo(0, 12);
  });

  it("explains nothing where expected utilities tell nothing", () => {
    const scores = studyRegretHead({ seed: 1, training: 200, unseen: 200, epochs: 2, world: { noise: 50 } });
    for (const { r2 } of scores) expect(r2).toBeLessThan(0.2);
  });

  it("scores all on the same unseen decisions", () => {
    const [head, linear] = studyRegretHead({ seed: 3, training: 60, unseen: 30, epochs: 1 });
    expect(head!.truth).toEqual(linear!.truth);
    expect(head!.predicted).not.toEqual(linear!.predicted);
  });

  it("the accuracy of a regression is whatever its threshold makes it", () => {
    const scores = { predicted: Float64Array.of(0.1, 0.2, 0.5, 0.9), truth: Float64Array.of(0, 0, 0, 0) };
    expect([0.15, 0.3, 0.6].map((threshold) => accuracyWithin(scores, threshold))).toEqual([25, 50, 75]);
  });
});
