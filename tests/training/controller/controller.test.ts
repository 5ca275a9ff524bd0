import { describe, expect, it } from "vitest";
import { controlRate, controllerStart, type ControllerOptions, type RateAction } from "../../../src/lib/training";

function actions(losses: readonly number[], options?: ControllerOptions): RateAction[] {
  let state = controllerStart;
  return losses.map((loss) => {
    const decision = controlRate(state, loss, options);
    state = decision.state;
    return decision.action;
  });
}
const keep = (count: number): RateAction[] => Array.from({ length: count }, () => "keep");

describe("controlRate", () => {
  it("lowers after five validations without progress, and again after five more", () => {
    expect(actions(Array(11).fill(1))).toEqual([...keep(5), "lower", ...keep(4), "lower"]);
  });

  it("takes a gain of less than a hundredth for none", () => {
    expect(actions([1, 0.999, 0.998, 0.997, 0.996, 0.995])).toEqual([...keep(5), "lower"]);
  });

  it("raises slightly after five gains in a row", () => {
    expect(actions([1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.45])).toEqual([...keep(5), "raise", "keep"]);
    expect(controlRate({ ...controllerStart, best: 1, gains: 4 }, 0.5).factor).toBe(1.05);
  });

  it("does not call progress steady that pauses", () => {
    expect(actions([1, 0.9, 0.8, 0.8, 0.7, 0.6, 0.5, 0.4])).toEqual(keep(8));
  });

  it("rolls back at half more than the best, and at any loss that is not finite", () => {
    expect(actions([1, 1.5, 1.51, NaN, Infinity])).toEqual(["keep", "keep", "roll back", "roll back", "roll back"]);
    expect(actions([NaN])).toEqual(["roll back"]);
  });

  it("rolls back to a negative best as to a positive one", () => {
    expect(actions([-1, -0.6, -0.4])).toEqual(["keep", "keep", "roll back"]);
  });

  it("stops rolling back where that never helps, so that a run ends", () => {
    expect(actions([1, 9, 9, 9], { rollBacks: 2 })).toEqual(["keep", "roll back", "roll back", "lower"]);
  });

  it("refuses thresholds that make no sense", () => {
    expect(() => controlRate(controllerStart, 1, { lower: 1.5 })).toThrow("lower: expected a number in [5e-324, 1]");
    expect(() => controlRate(controllerStart, 1, { raise: 0.9 })).toThrow("raise: expected a number in [1, Infinity]");
    expect(() => controlRate(controllerStart, 1, { patience: 0 })).toThrow("patience: expected a whole number");
  });
});
