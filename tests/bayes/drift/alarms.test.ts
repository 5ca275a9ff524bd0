import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { alarms, calibrateThreshold } from "../../../src/lib/bayes/drift/alarms";

describe("alarms", () => {
  it("needs a run above the threshold, and counts anew after an alarm", () => {
    expect(alarms([0, 1, 1, 0, 1, 1, 1, 1, 1, 1], { threshold: 0.5 })).toEqual([6, 9]);
    expect(alarms([1, 1, 1, 1], { threshold: 0.5, run: 1 })).toEqual([0, 1, 2, 3]);
  });

  it("takes a reading at the threshold for none", () => {
    expect(alarms([1, 1, 1], { threshold: 1 })).toEqual([]);
  });

  it("marks only windows that complete a run above, and no such run goes unmarked (002-F2)", () => {
    const readings = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 4 }), (values, run) => {
        const found = alarms(values, { threshold: 0.4, run });
        for (const at of found) expect(Math.min(...values.slice(at - run + 1, at + 1))).toBeGreaterThan(0.4);
        for (let end = run; end <= values.length; end++) {
          const whole = values.slice(end - run, end).every((value) => value > 0.4);
          if (whole) expect(found.some((at) => at >= end - run && at < end)).toBe(true);
        }
      }),
    );
  });

  it("refuses NaN and a run of 0", () => {
    expect(() => alarms([NaN], { threshold: 1 })).toThrow(/readings: .*NaN/);
    expect(() => alarms([1], { threshold: 1, run: 0 })).toThrow(/run: .*got 0/);
  });
});

describe("calibrateThreshold", () => {
  const streams = (seed: number, count: number): Float64Array[] =>
    Array.from({ length: count }, (_, i) => normals(stream(seed).split(i), 20));

  it("is an order statistic of the level held for a run", () => {
    const still = Array.from({ length: 19 }, (_, i) => [i, i, i, -5]);
    expect(calibrateThreshold(still, { falseAlarmRate: 0.05 })).toBe(18);
    expect(calibrateThreshold(still, { falseAlarmRate: 0.5 })).toBe(9);
  });

  it("keeps the stated rate on streams that it has not seen, for every length of run", () => {
    for (const run of [1, 3]) {
      const threshold = calibrateThreshold(streams(1, 400), { falseAlarmRate: 0.05, run });
      const rate = streams(2, 1000).filter((readings) => alarms(readings, { threshold, run }).length > 0).length / 1000;
      expect(rate).toBeLessThan(0.08);
      expect(rate).toBeGreaterThan(0.02);
    }
  });

  it("needs no distribution: it keeps the rate on cubed readings too, at the cubed threshold", () => {
    const cubed = streams(1, 100).map((readings) => readings.map((value) => value ** 3));
    const plain = calibrateThreshold(streams(1, 100), { falseAlarmRate: 0.1 });
    expect(calibrateThreshold(cubed, { falseAlarmRate: 0.1 })).toBeCloseTo(plain ** 3, 12);
  });

  it("refuses too few streams, short ones and a rate of 0", () => {
    expect(() => calibrateThreshold(streams(1, 18), { falseAlarmRate: 0.05 })).toThrow(/at least 19 streams.*got 18/);
    expect(() => calibrateThreshold([], { falseAlarmRate: 0.5 })).toThrow(/got 0/);
    expect(() => calibrateThreshold([[1, 2], [1], [1, 2]], { falseAlarmRate: 0.5 })).toThrow(
      /still\[0\]\.length: .*got 2/,
    );
    expect(() => calibrateThreshold(streams(1, 9), { falseAlarmRate: 0 })).toThrow(/falseAlarmRate: .*got 0/);
  });
});
