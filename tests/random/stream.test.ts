import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Stream, stream } from "../../src/lib/random/stream";

const take = (from: Stream, count: number): number[] => Array.from({ length: count }, () => from.word());

describe("stream", () => {
  it("gives the same numbers for the same seed and names, whatever was drawn before or in between", () => {
    fc.assert(
      fc.property(fc.integer(), fc.string(), fc.nat(50), (seed, name, drawn) => {
        const busy = stream(seed);
        take(busy, drawn);
        take(busy.split("another"), drawn);
        expect(take(busy.split(name), 9)).toEqual(take(stream(seed).split(name), 9));
      }),
    );
  });

  it("gives different numbers for different seeds, names and depths", () => {
    const paths = [
      stream(0), stream(1), stream(-1), stream("0"), stream(0).split("a"), stream(0).split("b"), stream(0).split("a/b"),
      stream(0).split("a").split("b"), stream(0).split("ab"), stream(0).split(""),
    ]; // prettier-ignore
    expect(new Set(paths.map((path) => take(path, 2).join())).size).toBe(paths.length);
  });

  it("goes on to the bit from a saved state, at any position", () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(40), (seed, drawn) => {
        const original = stream(seed);
        take(original, drawn);
        const copy = Stream.restore(JSON.parse(JSON.stringify(original.state)) as typeof original.state);
        expect(take(copy, 11)).toEqual(take(original, 11));
      }),
    );
  });

  it("is pinned: these numbers may never change, or every committed result does", () => {
    expect(take(stream(20260115).split("pin"), 3)).toMatchInlineSnapshot(`
      [
        2303812843,
        3740595095,
        3535229982,
      ]
    `);
  });

  it("draws uniforms in [0, 1) with mean 1/2 and variance 1/12", () => {
    const source = stream(7);
    const draws = Array.from({ length: 100_000 }, () => source.uniform());
    expect(Math.min(...draws.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(draws.every((u) => u < 1)).toBe(true);
    const mean = draws.reduce((a, b) => a + b) / draws.length;
    const variance = draws.reduce((sum, u) => sum + (u - mean) ** 2, 0) / draws.length;
    expect(Math.abs(mean - 0.5)).toBeLessThan(5 * Math.sqrt(1 / 12 / draws.length));
    expect(Math.abs(variance - 1 / 12)).toBeLessThan(0.002);
  });

  it("draws whole numbers without bias: chi-square over 7 cells stays below the 0.1% point", () => {
    const source = stream(11);
    const counts = new Array<number>(7).fill(0);
    const draws = 70_000;
    for (let i = 0; i < draws; i++) counts[source.integer(7)]! += 1;
    const chiSquare = counts.reduce((sum, n) => sum + (n - draws / 7) ** 2 / (draws / 7), 0);
    expect(chiSquare).toBeLessThan(22.46);
  });

  it.each([1.5, NaN, Infinity, 2 ** 60])("refuses %d as a seed", (seed) => {
    expect(() => stream(seed)).toThrow(/seed: expected a whole number/);
  });

  it("refuses a bound of zero and a damaged state", () => {
    expect(() => stream(1).integer(0)).toThrow("bound: expected a whole number in [1, 4294967296], got 0");
    expect(() => Stream.restore({ id: "xyz", position: 0 })).toThrow(/id: expected 32 hex digits/);
  });
});
