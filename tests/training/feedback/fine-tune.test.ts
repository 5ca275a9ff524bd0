import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { decisionWorld, predictAll } from "../../../src/lib/training/feedback/decision-world";
import { fineTune } from "../../../src/lib/training/feedback/fine-tune";
import { unchangedWeights, weightBits } from "../../../src/lib/training/feedback/weight-bits";
import { describeEachEngine } from "../../support/engines";
import { expectNoLeak } from "../../support/tensors";

describeEachEngine("fineTune", () => {
  const make = () => {
    const world = decisionWorld({ stream: stream(1), drift: "tilt" });
    const weights = world.trainedWeights();
    const decisions = world.decisions("batch", 16);
    const truth = world.truth(decisions, true);
    const predicted = predictAll(world.model, weights, decisions);
    const batch = decisions.map((features, i) => ({ features, predicted: predicted[i]!, actual: truth[i]! }));
    return { world, weights, batch };
  };

  it("brings the error on the mini-batch down and moves nothing but the two heads", () => {
    const { world, weights, batch } = make();
    const bits = weightBits(weights);
    const { before, after } = fineTune(world.model, weights, batch);
    const squares = batch.map(({ predicted, actual }) => (predicted - actual) ** 2);
    expect(before).toBeCloseTo(squares.reduce((sum, square) => sum + square, 0) / 16, 5);
    expect(after).toBeLessThan(before / 4);
    expect(unchangedWeights(bits, weights)).toEqual({ weightsUnchanged: false, bodyUnchanged: true });
  });

  it("changes no bit in no steps", () => {
    const { world, weights, batch } = make();
    const bits = weightBits(weights);
    const { before, after } = fineTune(world.model, weights, batch, { steps: 0 });
    expect(after).toBe(before);
    expect(unchangedWeights(bits, weights).weightsUnchanged).toBe(true);
  });

  it("leaves no tensors", async () => {
    const { world, weights, batch } = make();
    await expectNoLeak(() => {
      fineTune(world.model, weights, batch, { steps: 2 });
    });
  });

  it("refuses an empty mini-batch and a rate of 0", () => {
    const { world, weights, batch } = make();
    expect(() => fineTune(world.model, weights, [])).toThrow("decisions in the mini-batch: expected a whole number");
    expect(() => fineTune(world.model, weights, batch, { rate: 0 })).toThrow("rate: expected a number");
  });
});
