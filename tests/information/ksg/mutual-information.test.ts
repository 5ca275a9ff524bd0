import { describe, expect, it } from "vitest";
import { correlatedGaussians, gaussianMutualInformation } from "../../../src/lib/information/gaussian";
import { toBits } from "../../../src/lib/information/ksg/estimate";
import { ksg1, ksg2, ksgAsPrinted } from "../../../src/lib/information/ksg/mutual-information";
import { normals, stream } from "../../../src/lib/random";

const gaussians = (rho: number, n = 2000, seed = 1) => correlatedGaussians(stream(seed).split(`rho ${rho}`), n, rho);

describe("ksg1 and ksg2", () => {
  it.each([0, 0.3, 0.6, 0.9, 0.99])("find the mutual information of Gaussians with correlation %d", (rho) => {
    const { x, y } = gaussians(rho, 4000);
    for (const estimator of [ksg1, ksg2]) {
      expect(Math.abs(estimator(x, y, { k: 4 }).nats - gaussianMutualInformation(rho))).toBeLessThan(0.06);
    }
  });

  it("find a dependence that correlation cannot see", () => {
    const x = normals(stream(2).split("x"), 2000);
    const noise = normals(stream(2).split("e"), 2000);
    const y = x.map((v, i) => v * v + 0.1 * noise[i]!);
    expect(ksg1(x, y).nats).toBeGreaterThan(0.8);
  });

  it("take variables of several dimensions: independent pairs add up", () => {
    const [a, b] = [gaussians(0.6, 3000, 3), gaussians(0.6, 3000, 4)];
    const expected = 2 * gaussianMutualInformation(0.6);
    expect(Math.abs(ksg1([a.x, b.x], [a.y, b.y]).nats - expected)).toBeLessThan(0.06);
    expect(Math.abs(ksg2([a.x, b.x], [a.y, b.y]).nats - expected)).toBeLessThan(0.12);
  });

  it("are not bound to one transform of the variables, but agree where samples are many", () => {
    const { x, y } = gaussians(0.6, 4000);
    const nats = ksg1(x, y).nats;
    const curved = ksg1(x.map(Math.exp), y).nats;
    expect(curved).not.toBe(nats);
    expect(Math.abs(curved - nats)).toBeLessThan(0.05);
  });

  it("don't change with units if columns are standardized", () => {
    const { x, y } = gaussians(0.6, 500);
    const metres = ksg1(x, y, { standardize: true }).nats;
    expect(
      ksg1(
        x.map((v) => 1000 * v),
        y,
        { standardize: true },
      ).nats,
    ).toBeCloseTo(metres, 9);
    expect(
      ksg1(
        x.map((v) => 1000 * v),
        y,
      ).nats,
    ).not.toBeCloseTo(metres, 3);
  });

  it("say how many samples are tied; jitter as small as 1e-10 of the spread gives a defined estimate", () => {
    const source = stream(5);
    const x = Float64Array.from({ length: 600 }, () => source.integer(4));
    const y = x.map((v) => v + source.integer(2));
    expect(ksg1(x, y).ties).toBe(1);
    expect(ksg1(gaussians(0.5, 600).x, y).ties).toBe(1);
    expect(ksg1(gaussians(0.5, 600).x, gaussians(0.5, 600).y).ties).toBe(0);
    const jittered = ksg1(x, y, { noise: 1e-10, stream: stream(1) });
    expect(jittered.ties).toBe(0);
    expect(jittered.nats).toBe(ksg1(x, y, { noise: 1e-10, stream: stream(1) }).nats);
    expect(jittered.nats).toBeGreaterThan(0.5);
  });

  it("give bits by toBits", () => {
    expect(toBits(Math.LN2)).toBe(1);
  });
});

describe("ksgAsPrinted", () => {
  it("gives the figures that the ledger computed, falling with dependence: 13.80, 13.59, 12.94 for N = 1000, k = 4", () => {
    const [none, some, much] = [0, 0.6, 0.9].map((rho) => {
      const { x, y } = gaussians(rho, 1000);
      return ksgAsPrinted(x, y, { k: 4 }).nats;
    });
    expect(Math.abs(none! - 13.8)).toBeLessThan(0.1);
    expect(Math.abs(some! - 13.59)).toBeLessThan(0.12);
    expect(Math.abs(much! - 12.94)).toBeLessThan(0.15);
    expect(none).toBeGreaterThan(some!);
    expect(some).toBeGreaterThan(much!);
  });

  it("is 0 where a count is 0, since ψ(0) is -Infinity", () => {
    const { x, y } = gaussians(0.5, 100);
    expect(ksgAsPrinted(x, y, { k: 1 }).nats).toBe(0);
  });
});

describe("bad input", () => {
  const { x, y } = gaussians(0.5, 20);

  it.each([
    [
      "NaN",
      () => ksg1(Float64Array.of(1, NaN, 2), Float64Array.of(1, 2, 3)),
      /x: expected finite numbers, got NaN at index 1/,
    ],
    ["an infinite number in a second dimension", () => ksg1([x, y.map(() => Infinity)], y), /x\[1\]: expected finite/],
    ["one sample", () => ksg1([1], [2]), /ksg1: expected at least 2 samples, got 1/],
    ["no samples", () => ksg2([], []), /ksg2: expected at least 2 samples, got 0/],
    [
      "k as large as the number of samples",
      () => ksg1(x, y, { k: 20 }),
      /k: expected a whole number in \[1, 19\], got 20/,
    ],
    ["k below 1", () => ksg1(x, y, { k: 0 }), /k: expected a whole number in \[1, 19\], got 0/],
    ["unequal lengths", () => ksg1(x, y.slice(1)), /ksg1: x has 20 samples, y has 19/],
    [
      "surrogates without a stream",
      () => ksg1(x, y, { permutations: 9 }),
      /stream: expected a seeded stream for permutations/,
    ],
    ["jitter without a stream", () => ksg1(x, y, { noise: 0.1 }), /stream: expected a seeded stream for noise/],
    ["negative jitter", () => ksg1(x, y, { noise: -1 }), /noise: expected a number/],
    [
      "more parts than samples allow",
      () => ksg1(x, y, { level: 0.9, stream: stream(1) }),
      /parts: expected a whole number in \[2, 4\], got 10/,
    ],
  ])("%s is refused", (_, call, message) => {
    expect(call).toThrow(message);
  });

  it("a constant shares nothing: exactly 0, p = 1, an interval without width", () => {
    const constant = new Float64Array(60).fill(3);
    const { x: other } = gaussians(0.5, 60);
    for (const estimator of [ksg1, ksg2, ksgAsPrinted]) {
      const result = estimator(other, constant, { permutations: 9, level: 0.95, parts: 5, stream: stream(1) });
      expect(result).toMatchObject({ nats: 0, p: 1, ties: 1, interval: { low: 0, high: 0 } });
    }
  });

  it("leaves its input as it is", () => {
    const before = x.slice();
    ksg1(x, y, { standardize: true, noise: 0.1, stream: stream(1), permutations: 3 });
    expect(x).toEqual(before);
  });
});
