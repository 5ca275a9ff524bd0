import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { misspecifiedStudy, misspecifiedSummary, rippleFaults } from "../../../src/lib/scenarios/ripple";

const summaries = misspecifiedSummary(misspecifiedStudy({ stream: stream(1), seeds: 5, rows: 1000, nodes: 6 }));
const errorOf = (fault: (typeof rippleFaults)[number]): number =>
  summaries.find((one) => one.fault === fault)!.estimate;

it("tries every fault on every system", () => {
  expect(summaries.map(({ fault }) => fault)).toEqual([...rippleFaults]);
  expect(
    summaries.every(({ systems, low, high, estimate }) => systems === 5 && low <= estimate && estimate <= high),
  ).toBe(true);
});

it("finds that nothing wrong is nearly right, that an edge too many costs little, and a turned or missing one much", () => {
  expect(errorOf("nothing")).toBeLessThan(0.06);
  expect(errorOf("one edge too many")).toBeLessThan(0.1);
  expect(errorOf("one edge turned round")).toBeGreaterThan(2 * errorOf("nothing"));
  expect(errorOf("one edge missing")).toBeGreaterThan(1.5 * errorOf("nothing"));
  expect(errorOf("effects are one-sided")).toBeGreaterThan(errorOf("nothing"));
});
