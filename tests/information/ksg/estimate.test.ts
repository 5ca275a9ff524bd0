import { describe, expect, it } from "vitest";
import { correlatedGaussians } from "../../../src/lib/information/gaussian";
import { ksg1 } from "../../../src/lib/information/ksg/mutual-information";
import { stream } from "../../../src/lib/random";

describe("p-values", () => {
  it("are about uniform under independence", () => {
    const runs = 200;
    const values = Array.from({ length: runs }, (_, run) => {
      const { x, y } = correlatedGaussians(stream("null").split(run), 60, 0);
      return ksg1(x, y, { k: 3, permutations: 19, stream: stream(run) }).p!;
    });
    const share = (limit: number): number => values.filter((p) => p <= limit + 1e-9).length / runs;
    // Five standard errors of a binomial share.
    for (const limit of [0.05, 0.25, 0.5, 0.75]) {
      expect(Math.abs(share(limit) - limit)).toBeLessThan(5 * Math.sqrt((limit * (1 - limit)) / runs));
    }
  });

  it("are as small as they can be under strong dependence, and the same for the same seed", () => {
    const { x, y } = correlatedGaussians(stream(1), 200, 0.8);
    const test = () => ksg1(x, y, { permutations: 99, stream: stream(7) });
    expect(test().p).toBe(0.01);
    expect(test()).toEqual(test());
  });
});
