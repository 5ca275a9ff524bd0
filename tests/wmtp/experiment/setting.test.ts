import { expect, it } from "vitest";
import { rateSchedule } from "../../../src/lib/wmtp/experiment/setting";

it("rateSchedule rises over a tenth of the steps and falls to a tenth of its height", () => {
  const factor = rateSchedule(100);
  const factors = Array.from({ length: 100 }, (_, step) => factor(step));
  const top = factors.indexOf(Math.max(...factors));
  expect(top).toBeGreaterThanOrEqual(8);
  expect(top).toBeLessThanOrEqual(11);
  expect(factors[top]).toBeCloseTo(1, 2);
  expect(factors[0]).toBeLessThan(0.2);
  expect(factors[99]).toBeCloseTo(0.1, 2);
});
