import fc from "fast-check";
import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { randomValueTrace, rawDifferences } from "../../../src/lib/wmtp/checks";

it("rawDifferences of any trace add up to the last value less the first", () => {
  const trace = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(trace, (values) => {
      expect(rawDifferences(values).telescoping).toBeLessThan(1e-9);
    }),
    { seed: 28 },
  );
});

it("rawDifferences are usable where values only rise, and not where one falls or the ends are equal", () => {
  expect(rawDifferences([0, 1, 3]).usable).toBe(true);
  expect([...rawDifferences([0, 1, 3]).weights]).toEqual([2 / 3, 4 / 3]);
  expect(rawDifferences([0, 2, 1]).usable).toBe(false);
  expect(rawDifferences([1, 2, 1]).usable).toBe(false);
});

it("randomValueTrace is the same for the same stream and refuses a single value", () => {
  expect([...randomValueTrace(stream(1), 5)]).toEqual([...randomValueTrace(stream(1), 5)]);
  expect(() => randomValueTrace(stream(1), 1)).toThrow("length: expected a whole number in [2, Infinity], got 1");
});
