import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { hierarchicalSweep, optimumOverSeeds, rateFactor } from "../../../src/lib/training/search";
import { quadraticTrial } from "./quadratic";

describe("hierarchicalSweep", () => {
  it.each([3e-5, 1.3e-4, 7.7e-4, 4e-3])("finds the optimum %d of a quadratic to within a fine step", (optimum) => {
    const { best, coarse, fine, region } = hierarchicalSweep(quadraticTrial({ optimum }), { stream: stream(1) });
    expect([coarse.length, fine.length]).toEqual([5, 10]);
    const step = (region.to / region.from) ** (1 / 9);
    expect(rateFactor(best.rate, optimum)).toBeLessThan(step);
  });

  it("narrows to the neighbours of the coarse best, at an end of the range to that end", () => {
    const sweep = hierarchicalSweep(quadraticTrial({ optimum: 5.6e-5 }), { stream: stream(1) });
    expect(sweep.region.from).toBe(1e-5);
    expect(sweep.region.to).toBeCloseTo(3.1623e-4, 7);
    const beyond = hierarchicalSweep(quadraticTrial({ optimum: 1 }), { stream: stream(1) });
    expect(beyond.region.to).toBe(1e-2);
    expect(beyond.best.rate).toBe(1e-2);
  });

  it("never picks a rate that diverged", () => {
    const { best } = hierarchicalSweep((rate) => ({ training: [1], final: rate > 2e-5 ? NaN : 1 }), {
      stream: stream(1),
    });
    expect(best.rate).toBeLessThanOrEqual(2e-5);
  });

  it("gives all rates the same stream, so that they differ by nothing else", () => {
    const seen = new Set<string>();
    hierarchicalSweep(
      (rate, own) => {
        seen.add(`${own.state.id} ${own.state.position}`);
        own.uniform();
        return { training: [], final: rate };
      },
      { stream: stream(1) },
    );
    expect(seen.size).toBe(1);
  });

  it("refuses too few points", () => {
    expect(() => hierarchicalSweep(quadraticTrial({ optimum: 1 }), { stream: stream(1), coarse: 2 })).toThrow(/coarse/);
    expect(() => hierarchicalSweep(quadraticTrial({ optimum: 1 }), { stream: stream(1), fine: 1 })).toThrow(/fine/);
  });
});

describe("optimumOverSeeds", () => {
  it("holds the optimum of a bowl that single noisy searches miss", () => {
    const picks = Array.from({ length: 20 }, (_, seed) => {
      // Noise of its own for each rate: what a validation set of few items does.
      const noise = (rate: number): number => 0.2 * normals(stream(seed).split(String(rate)), 1)[0]!;
      const bowl = (rate: number): number => Math.log10(rate / 5e-4) ** 2 + noise(rate);
      return hierarchicalSweep((rate) => ({ training: [], final: bowl(rate) }), { stream: stream(seed) }).best.rate;
    });
    const { rate, spread } = optimumOverSeeds(picks);
    expect(rate.low).toBeLessThan(5e-4);
    expect(rate.high).toBeGreaterThan(5e-4);
    expect(spread).toBeGreaterThan(3);
  });

  it("is the geometric mean, and refuses what is no rate", () => {
    expect(optimumOverSeeds([1e-4, 1e-2]).rate.estimate).toBeCloseTo(1e-3, 12);
    expect(optimumOverSeeds([1e-4, 1e-2]).spread).toBeCloseTo(100, 9);
    expect(() => optimumOverSeeds([1e-4, 0])).toThrow(/picks\[1\]/);
    expect(() => optimumOverSeeds([1e-4])).toThrow(/at least 2/);
  });
});
