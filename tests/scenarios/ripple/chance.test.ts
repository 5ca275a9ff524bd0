import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { CERTAIN, gaussians, thresholds } from "../../../src/lib/scenarios/ripple/chance";

it("splits a bias into whole bytes and a rest, exactly, and needs no throw for 1", () => {
  const biases = Float64Array.of(0, 0.001, 0.3, 100 / 256, 100.5 / 256, 0.999, 1);
  const { bytes, rests } = thresholds(biases);
  expect(Array.from(bytes, (byte, k) => (byte + rests[k]!) / 256)).toEqual([...biases]);
  expect(rests.every((rest) => rest >= 0 && rest < 1)).toBe(true);
  expect(bytes.map((byte) => Number(byte === CERTAIN))).toEqual(Int32Array.of(0, 0, 0, 0, 0, 0, 1));
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
