import { describe, expect, it } from "vitest";
import { lbfgs, type Objective } from "../../../src/lib/training/linear/lbfgs";

/** 1/2 sum_i i (x_i - i)^2, whose minimum is x_i = i. */
const bowl: Objective = (at, gradient) => {
  let value = 0;
  at.forEach((x, i) => {
    gradient[i] = (i + 1) * (x - i - 1);
    value += ((i + 1) * (x - i - 1) ** 2) / 2;
  });
  return value;
};

describe("lbfgs", () => {
  it("finds the minimum of a bowl, where the gradient is zero, and leaves the start as it is", () => {
    const start = new Float64Array(50);
    const { at, value, slope } = lbfgs(bowl, start, { tolerance: 1e-10 });
    at.forEach((x, i) => {
      expect(x).toBeCloseTo(i + 1, 9);
    });
    expect([value < 1e-18, slope <= 1e-10]).toEqual([true, true]);
    expect(start).toEqual(new Float64Array(50));
  });

  it("takes no more steps than allowed", () => {
    expect(lbfgs(bowl, new Float64Array(50), { steps: 3 }).steps).toBe(3);
  });
});
