import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { coins, gaussians } from "../../../src/lib/scenarios/ripple/chance";

it("throws coins of the bias asked for, between the steps of a byte too, and 0 and 1 for sure", () => {
  const throws = 400_000;
  for (const p of [0.001, 0.3, 0.5, 100 / 256, 100.5 / 256, 0.999]) {
    const heads = coins(stream(String(p)));
    let count = 0;
    for (let i = 0; i < throws; i++) if (heads(p)) count++;
    expect(Math.abs(count / throws - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / throws));
  }
  const sure = coins(stream(1));
  for (let i = 0; i < 2000; i++) expect([sure(0), sure(1)]).toEqual([false, true]);
});

it("throws coins that don't depend on each other: pairs of heads are as frequent as p squared", () => {
  const heads = coins(stream("pairs"));
  let both = 0;
  for (let i = 0; i < 100_000; i++) {
    const [a, b] = [heads(0.4), heads(0.4)];
    if (a && b) both++;
  }
  expect(both / 100_000).toBeCloseTo(0.16, 2);
});

it("draws numbers of mean 0, variance 1 and fourth moment 3, neighbours uncorrelated", () => {
  const next = gaussians(stream(2));
  const values = Float64Array.from({ length: 100_000 }, next);
  const moment = (k: number): number => values.reduce((sum, z) => sum + z ** k, 0) / values.length;
  expect(Math.abs(moment(1))).toBeLessThan(0.015);
  expect(moment(2)).toBeCloseTo(1, 1);
  expect(Math.abs(moment(4) - 3)).toBeLessThan(0.15);
  const lagged = values.reduce((sum, z, i) => sum + z * (values[i + 1] ?? 0), 0) / values.length;
  expect(Math.abs(lagged)).toBeLessThan(0.015);
});
