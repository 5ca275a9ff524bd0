import { describe, expect, it } from "vitest";
import { correlatedGaussians, gaussianMutualInformation } from "../../../src/lib/information/gaussian";
import { consecutiveParts, randomParts, rowsOf } from "../../../src/lib/information/ksg/interval";
import { ksg1 } from "../../../src/lib/information/ksg/mutual-information";
import { mean } from "../../../src/lib/statistics";
import { stream } from "../../../src/lib/random";

describe("subsamplingInterval", () => {
  it("holds the truth about as often as its level says", () => {
    const runs = 150;
    const truth = gaussianMutualInformation(0.6);
    const held = Array.from({ length: runs }, (_, run) => {
      const { x, y } = correlatedGaussians(stream("coverage").split(run), 400, 0.6);
      const { low, high } = ksg1(x, y, { level: 0.9, stream: stream(run) }).interval!;
      return low <= truth && truth <= high;
    }).filter(Boolean).length;
    expect(held / runs).toBeGreaterThan(0.82);
    expect(held / runs).toBeLessThan(0.98);
  });

  it("narrows as one over the root of the number of samples", () => {
    const width = (samples: number): number =>
      mean(
        Array.from({ length: 12 }, (_, run) => {
          const { x, y } = correlatedGaussians(stream("width").split(run), samples, 0.6);
          const { low, high } = ksg1(x, y, { level: 0.95, stream: stream(run) }).interval!;
          return high - low;
        }),
      );
    expect(width(400) / width(1600)).toBeGreaterThan(1.6);
    expect(width(400) / width(1600)).toBeLessThan(2.5);
  });
});

describe("partitions", () => {
  it.each([
    ["randomParts", randomParts],
    ["consecutiveParts", consecutiveParts],
  ])("%s hold each sample once, in parts whose sizes differ by at most one", (_, partition) => {
    const parts = partition(103, 10, stream(1));
    expect(parts.flatMap((part) => [...part]).sort((a, b) => a - b)).toEqual([...Array(103).keys()]);
    expect(new Set(parts.map(({ length }) => length))).toEqual(new Set([10, 11]));
  });

  it("consecutiveParts are runs", () => {
    for (const part of consecutiveParts(30, 4, stream(1))) expect(part.at(-1)! - part[0]!).toBe(part.length - 1);
  });

  it("rowsOf takes the same rows of every column", () => {
    const picked = rowsOf([[Float64Array.of(1, 2, 3)], [Float64Array.of(4, 5, 6)]], Int32Array.of(2, 0));
    expect(picked).toEqual([[Float64Array.of(3, 1)], [Float64Array.of(6, 4)]]);
  });
});
