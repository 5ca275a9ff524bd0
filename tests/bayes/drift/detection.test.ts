import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { gaussianPosterior } from "../../../src/lib/bayes/exact";
import { calibrateThreshold } from "../../../src/lib/bayes/drift/alarms";
import { detection, type Detection } from "../../../src/lib/bayes/drift/detection";
import { thetaPath, type DriftPath } from "../../../src/lib/bayes/drift/path";
import { klReadings, posteriorStream } from "../../../src/lib/bayes/drift/readings";

describe("detection", () => {
  it("tells false alarms, delays and what was missed apart", () => {
    const streams = [
      [1, 1, 0, 0, 0, 0],
      [0, 0, 0, 1, 1, 0],
      [0, 0, 0, 0, 1, 1],
      [0, 0, 0, 0, 0, 1],
    ];
    const { falseAlarms, detected, delays } = detection(streams, 3, { threshold: 0.5, run: 2 });
    expect(falseAlarms).toBe(0.25);
    expect(detected).toBeCloseTo(2 / 3, 12);
    expect(delays).toEqual([2, 3]);
  });

  it("has nothing to detect where every stream alarmed before", () => {
    expect(detection([[1, 1]], 2, { threshold: 0, run: 1 })).toMatchObject({ falseAlarms: 1, detected: NaN });
    expect(() => detection([], 0, { threshold: 0 })).toThrow(/streams\.length: .*got 0/);
  });
});

/** 200 streams of 25 windows of 50 readings: five for reference, shift at the 15th, of one prior deviation. */
function study(kind: NonNullable<DriftPath["kind"]>, seed: string, streams = 200): Float64Array[] {
  const path = thetaPath({ kind, windows: 25, start: 0, size: 1, at: 15, duration: 5 });
  return Array.from({ length: streams }, (_, i) =>
    klReadings(
      posteriorStream({
        stream: stream(seed).split(i),
        path,
        observe: (source, theta) => normals(source, 50).map((z) => theta + z),
        infer: (data) => gaussianPosterior({ mean: 0, variance: 1 }, data, 1),
      }),
    ),
  );
}

describe("a watch calibrated to 5% false alarms", () => {
  const threshold = calibrateThreshold(study("still", "calibration"), { falseAlarmRate: 0.05 });
  const watch = (kind: NonNullable<DriftPath["kind"]>): Detection =>
    detection(study(kind, "watched"), 10, { threshold });

  it("gives an alarm in about 5% of still streams", () => {
    const { falseAlarms } = detection(study("still", "watched"), 20, { threshold });
    expect(falseAlarms).toBeLessThan(0.1);
  });

  it("finds an abrupt shift of one prior deviation within three windows in at least 95% of streams (002-E3)", () => {
    const { detected, delays } = watch("abrupt");
    expect(detected).toBeGreaterThanOrEqual(0.95);
    expect(delays.filter((delay) => delay <= 3).length / delays.length).toBeGreaterThanOrEqual(0.95);
  });

  it("finds a slow shift too, later", () => {
    const { detected, delays } = watch("slow");
    expect(detected).toBeGreaterThanOrEqual(0.95);
    expect(mean(delays)).toBeGreaterThan(mean(watch("abrupt").delays) + 0.5);
  });
});
