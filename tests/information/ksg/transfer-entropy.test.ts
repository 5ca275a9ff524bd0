import { describe, expect, it } from "vitest";
import { gaussianTransferEntropy } from "../../../src/lib/information/gaussian";
import { transferEntropy, transitions } from "../../../src/lib/information/ksg/transfer-entropy";
import { normals, stream } from "../../../src/lib/random";

/** x drives y after `lag` steps: x' = 0.5 x + W, y' = 0.5 y + 0.5 x + W. */
function driven(samples: number, lag = 1): readonly [Float64Array, Float64Array] {
  const x = normals(stream(8).split("x"), samples);
  const y = normals(stream(8).split("y"), samples);
  for (let t = 1; t < samples; t++) {
    x[t]! += 0.5 * x[t - 1]!;
    y[t]! += 0.5 * y[t - 1]! + (t >= lag ? 0.5 * x[t - lag]! : 0);
  }
  return [x, y];
}

describe("transferEntropy", () => {
  it("finds 0.1348 nats from driver to driven, next to nothing back, and p-values that say so", () => {
    const [x, y] = driven(4000);
    expect(Math.abs(transferEntropy(x, y).nats - 0.1348)).toBeLessThan(0.025);
    expect(Math.abs(transferEntropy(y, x).nats)).toBeLessThan(0.025);
    expect(Math.abs(gaussianTransferEntropy(x, y) - 0.1348)).toBeLessThan(0.02);
    const [a, b] = driven(500);
    const options = { permutations: 39, stream: stream(1) };
    expect(transferEntropy(a, b, options).p).toBe(1 / 40);
    expect(transferEntropy(b, a, options).p).toBeGreaterThan(0.05);
    expect(transferEntropy(a, b, { ...options, surrogate: "permute" }).p).toBe(1 / 40);
  });

  it("is largest at the lag of the link", () => {
    const [x, y] = driven(2000, 3);
    const byLag = [1, 2, 3, 4, 5].map((lag) => transferEntropy(x, y, { lag }).nats);
    expect(byLag.indexOf(Math.max(...byLag))).toBe(2);
  });

  it("gives an interval around the truth from runs of time", () => {
    const [x, y] = driven(3000);
    const { low, high, level } = transferEntropy(x, y, { level: 0.95, stream: stream(1) }).interval!;
    expect(level).toBe(0.95);
    expect(low).toBeLessThan(0.1348);
    expect(high).toBeGreaterThan(0.1348);
    expect(high - low).toBeLessThan(0.12);
  });

  it.each([
    [{ lag: 0 }, /lag: expected a whole number/],
    [{ history: 0 }, /history: expected/],
    [{ sourceHistory: 0 }, /sourceHistory: expected/],
    [{ lag: 50 }, /expected more than 50 samples, got 50/],
    [{ k: 49 }, /k: expected a whole number in \[1, 48\], got 49/],
  ])("refuses %o", (options, message) => {
    const [x, y] = driven(50);
    expect(() => transferEntropy(x, y, options)).toThrow(message);
  });

  it("refuses NaN and unequal lengths, and gives 0 for a constant source or target", () => {
    const [x, y] = driven(50);
    const constant = new Float64Array(50).fill(1);
    expect(() => transferEntropy(x, y.slice(1))).toThrow(/x has 50 samples, y has 49/);
    expect(() => transferEntropy(x, y.with(7, NaN))).toThrow(/got NaN/);
    expect(transferEntropy(constant, y).nats).toBe(0);
    expect(transferEntropy(x, constant).nats).toBe(0);
  });
});

describe("transitions", () => {
  it("align future, source and past", () => {
    const time = Float64Array.from({ length: 6 }, (_, t) => t);
    const found = transitions(time, time, { lag: 2, history: 1, sourceHistory: 2 });
    expect([...found.future]).toEqual([3, 4, 5]);
    expect(found.source.map((column) => [...column])).toEqual([
      [1, 2, 3],
      [0, 1, 2],
    ]);
    expect(found.past.map((column) => [...column])).toEqual([[2, 3, 4]]);
  });
});
