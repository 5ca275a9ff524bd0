import fc from "fast-check";
import { expect, it } from "vitest";
import { tenths } from "../../src/lib/scenarios/tenths";

function reports(rounds: number): number[] {
  const all: number[] = [];
  const done = tenths(rounds, (completed) => all.push(completed));
  for (let round = 0; round < rounds; round++) done();
  return all;
}

it("reports ten tenths in all, in at most ten reports, whatever the number of rounds", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (rounds) => {
      const all = reports(rounds);
      expect(all.length).toBe(Math.min(rounds, 10));
      expect(all.reduce((sum, completed) => sum + completed, 0)).toBe(10);
    }),
  );
});

it("reports several tenths at once where a round is worth more than one", () => {
  expect(reports(3)).toEqual([3, 3, 4]);
  expect(reports(1)).toEqual([10]);
});

it("runs without a listener, and refuses a loop without rounds", () => {
  expect(() => {
    tenths(4, undefined)();
  }).not.toThrow();
  expect(() => tenths(0, undefined)).toThrow("rounds");
});
