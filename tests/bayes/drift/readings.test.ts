import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { gaussianPosterior, type Gaussian } from "../../../src/lib/bayes/exact";
import { gaussianKl } from "../../../src/lib/bayes/drift/gaussian-kl";
import { thetaPath } from "../../../src/lib/bayes/drift/path";
import { klReadings, mixture, posteriorStream } from "../../../src/lib/bayes/drift/readings";

const watched = (size: number): Gaussian[] =>
  posteriorStream({
    stream: stream(1),
    path: thetaPath({ kind: "abrupt", windows: 20, start: 0, size, at: 10 }),
    observe: (source, theta) => normals(source, 50).map((z) => theta + z),
    infer: (data) => gaussianPosterior({ mean: 0, variance: 1 }, data, 1),
  });

describe("posteriorStream", () => {
  it("infers each window by itself, from draws of its own", () => {
    const [still, moved] = [watched(0), watched(1)];
    expect(moved.slice(0, 10)).toEqual(still.slice(0, 10));
    expect(mean(moved.slice(10).map((posterior) => posterior.mean))).toBeCloseTo(1, 0);
    expect(new Set(still.map((posterior) => posterior.mean)).size).toBe(20);
  });
});

describe("klReadings", () => {
  it("rise where theta jumped, in both directions of KL", () => {
    for (const direction of ["new||reference", "reference||new"] as const) {
      const readings = [...klReadings(watched(1), { direction })];
      expect(readings).toHaveLength(15);
      expect(Math.min(...readings.slice(5))).toBeGreaterThan(5 * Math.max(...readings.slice(0, 5)));
    }
  });

  it("compare with the pooled first windows", () => {
    const posteriors = watched(1);
    const readings = klReadings(posteriors, { reference: 3 });
    expect(readings[0]).toBeCloseTo(gaussianKl(posteriors[3]!, mixture(posteriors.slice(0, 3))), 12);
    const back = klReadings(posteriors, { reference: 3, direction: "reference||new" });
    expect(back[0]).toBeCloseTo(gaussianKl(mixture(posteriors.slice(0, 3)), posteriors[3]!), 12);
  });

  it("refuse a reference of no window or more than there are", () => {
    expect(() => klReadings(watched(0), { reference: 0 })).toThrow(/reference: .*got 0/);
    expect(() => klReadings(watched(0), { reference: 21 })).toThrow(/reference: .*got 21/);
  });
});

describe("mixture", () => {
  it("adds the variance within and between", () => {
    const parts = [
      { mean: 0, variance: 1 },
      { mean: 2, variance: 3 },
    ];
    expect(mixture(parts)).toEqual({ mean: 1, variance: 3 });
    expect(mixture([{ mean: 4, variance: 2 }])).toEqual({ mean: 4, variance: 2 });
  });
});
