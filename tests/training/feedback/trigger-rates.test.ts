import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { triggerMap, triggerRate } from "../../../src/lib/training/feedback/trigger-rates";

/** P(|error + noise z| > threshold). */
function exact(error: number, noise: number, threshold: number): number {
  return 1 - normalCdf(threshold, error, noise) + normalCdf(-threshold, error, noise);
}

describe("triggerRate", () => {
  it.each([
    [0, 0.2],
    [0, 0.1],
    [0.3, 0.2],
    [0.3, 0.05],
  ])("has the closed form of a single decision at an error of %d and a noise of %d", (error, noise) => {
    const { rate, fired, trials } = triggerRate(stream(1), { error, noise }, 20_000);
    expect(rate).toBe(fired / trials);
    expect(Math.abs(rate - exact(error, noise, 0.2))).toBeLessThan(4 * Math.sqrt(0.25 / 20_000));
  });

  it("gives a tilted error its mean absolute value: with no noise and a wide window it crosses just below it", () => {
    const question = { error: 0.3, noise: 0, window: 4000, drift: "tilt" } as const;
    expect(triggerRate(stream(2), { ...question, threshold: 0.28 }, 20).rate).toBe(1);
    expect(triggerRate(stream(2), { ...question, threshold: 0.32 }, 20).rate).toBe(0);
  });

  it("is fooled for ever by noise whose own mean absolute value exceeds the threshold, unless the noise is taken off", () => {
    const question = { error: 0, noise: 0.3, window: 256 };
    expect(triggerRate(stream(3), question, 200).rate).toBe(1);
    expect(triggerRate(stream(3), { ...question, statistic: "noise-corrected" }, 200).rate).toBeLessThan(0.05);
  });

  it("refuses a negative error and no trials", () => {
    expect(() => triggerRate(stream(1), { error: -1, noise: 0 }, 10)).toThrow("error: expected a number");
    expect(() => triggerRate(stream(1), { error: 0, noise: 0 }, 0)).toThrow("trials: expected a whole number");
  });
});

describe("triggerMap", () => {
  const options = { windows: [1, 32], noises: [0.1, 0.2], trials: 400 };

  it("tells right from wrong better over a wider window", () => {
    const map = triggerMap(stream(4), options);
    expect(map).toHaveLength(4);
    const at = (window: number, noise: number): number => {
      const point = map.find((candidate) => candidate.window === window && candidate.noise === noise)!;
      return point.hit - point.falseAlarm;
    };
    expect(at(32, 0.2)).toBeGreaterThan(at(1, 0.2) + 0.3);
  });

  it("gives a point the same rates whatever else is on the map", () => {
    const alone = triggerMap(stream(4), { ...options, windows: [32], noises: [0.2] });
    expect(triggerMap(stream(4), options)).toContainEqual(alone[0]);
  });
});
