import { expect, it } from "vitest";
import { absoluteExcess } from "../../../src/lib/wmtp/pitfalls";

it("absoluteExcess selects what the model has mastered, on the reference example with excess .48, -2.46, 3.61, -3.83, 1.04", () => {
  const losses = [1.0861086524077446, 1.1692898800138134, 4.193157700899197, 0.40748258523070946, 3.4546118619310677];
  const reference = [0.6071766529787519, 3.6307134097071163, 0.58745407176493, 4.235803757580804, 2.4116256981665303];
  expect(absoluteExcess(losses, reference, 0.6)).toEqual({ failing: 2 / 3, repaired: 0 });
});

it("absoluteExcess is no matter where the model is nowhere better than the reference", () => {
  expect(absoluteExcess([3, 2, 4, 1.5], [1, 1, 1, 1], 0.5)).toEqual({ failing: 0, repaired: 0 });
});

it("absoluteExcess refuses losses of different texts", () => {
  expect(() => absoluteExcess([1, 2], [1])).toThrow("losses has 2 samples, reference has 1");
});
