import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  categorical,
  circularShift,
  normal,
  normals,
  permutation,
  resample,
  shuffled,
  uniforms,
} from "../../src/lib/random/draws";
import { stream } from "../../src/lib/random/stream";

/** Mean, variance, skewness and excess kurtosis. */
function moments(values: ArrayLike<number>): number[] {
  const x = Array.from(values);
  const mean = x.reduce((a, b) => a + b) / x.length;
  const central = (k: number): number => x.reduce((sum, v) => sum + (v - mean) ** k, 0) / x.length;
  const variance = central(2);
  return [mean, variance, central(3) / variance ** 1.5, central(4) / variance ** 2 - 3];
}

describe("normal draws", () => {
  it.each([
    ["normals", (): ArrayLike<number> => normals(stream(3), 200_000)],
    [
      "normal",
      (): ArrayLike<number> => {
        const source = stream(4);
        return Array.from({ length: 200_000 }, () => normal(source));
      },
    ],
  ])("%s have the four moments of the standard normal", (_, draw) => {
    const [mean = NaN, variance = NaN, skewness = NaN, kurtosis = NaN] = moments(draw());
    expect(Math.abs(mean)).toBeLessThan(0.012);
    expect(Math.abs(variance - 1)).toBeLessThan(0.016);
    expect(Math.abs(skewness)).toBeLessThan(0.028);
    expect(Math.abs(kurtosis)).toBeLessThan(0.055);
  });

  it("give an odd count too, and none for zero", () => {
    expect(normals(stream(1), 3)).toHaveLength(3);
    expect(normals(stream(1), 0)).toHaveLength(0);
  });
});

describe("circularShift", () => {
  it.each([2, 19, 20, 40, 200])("of %d samples takes every shift a twentieth away from 0, and no other", (samples) => {
    const source = stream(1).split(samples);
    const drawn = new Set(Array.from({ length: 40 * samples }, () => circularShift(source, samples)));
    const least = Math.floor(samples / 20) + 1;
    expect([...drawn].sort((a, b) => a - b)).toEqual(
      Array.from({ length: samples - 2 * least + 1 }, (_, i) => least + i),
    );
  });

  it("refuses a single sample", () => {
    expect(() => circularShift(stream(1), 1)).toThrow("samples: expected a whole number in [2, Infinity], got 1");
  });
});

describe("permutation and shuffled", () => {
  it("hold every index once", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(60), (seed, count) => {
        expect([...permutation(stream(seed), count)].sort((a, b) => a - b)).toEqual([...Array(count).keys()]);
      }),
    );
  });

  it("make each of the six orders of three equally likely", () => {
    const source = stream(5);
    const counts = new Map<string, number>();
    for (let i = 0; i < 12_000; i++) {
      const order = permutation(source, 3).join();
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 2000) ** 2 / 2000, 0);
    expect(counts.size).toBe(6);
    expect(chiSquare).toBeLessThan(20.5);
  });

  it("leave the input as it is", () => {
    const items = ["a", "b", "c", "d"];
    expect(shuffled(stream(2), items).sort()).toEqual(items);
    expect(items).toEqual(["a", "b", "c", "d"]);
  });
});

describe("uniforms, resample, categorical", () => {
  it("uniforms stay within their limits", () => {
    const draws = uniforms(stream(1), 1000, -2, 3);
    expect(draws.every((u) => u >= -2 && u < 3)).toBe(true);
  });

  it("resample draws from every index", () => {
    expect(new Set(resample(stream(1), 5, 200))).toEqual(new Set([0, 1, 2, 3, 4]));
  });

  it("categorical follows its weights and never draws a weight of zero", () => {
    const source = stream(9);
    const counts = [0, 0, 0, 0];
    for (let i = 0; i < 30_000; i++) counts[categorical(source, [1, 0, 3, 2])]! += 1;
    expect(counts[1]).toBe(0);
    expect((counts[2] ?? 0) / 30_000).toBeCloseTo(0.5, 1);
  });

  it.each([
    [[], /positive sum/],
    [[0, 0], /positive sum/],
    [[1, -1], /weights\[1\]/],
    [[NaN], /weights\[0\]/],
  ])("categorical refuses %o", (weights, message) => {
    expect(() => categorical(stream(1), weights)).toThrow(message);
  });
});
