import { expect, it } from "vitest";
import { normalNoise } from "../../../src/lib/causal/scm/noise";
import { stream } from "../../../src/lib/random";
import { mean, standardDeviation } from "../../../src/lib/statistics";

it("draws normal numbers of the deviation asked for, about 0", () => {
  const drawn = normalNoise("noise", 3)(stream(1), 20_000);
  expect(mean(drawn)).toBeCloseTo(0, 1);
  expect(standardDeviation(drawn) / 3).toBeCloseTo(1, 1);
});

it("is exactly 0 at a deviation of 0, and refuses a negative one", () => {
  expect(normalNoise("noise", 0)(stream(1), 3)).toEqual(new Float64Array(3));
  expect(() => normalNoise("noise of x", -1)).toThrow("noise of x: expected a number in [0");
});
