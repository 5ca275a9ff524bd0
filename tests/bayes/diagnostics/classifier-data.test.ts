import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { mean, standardDeviation } from "../../../src/lib/statistics";
import { classifierData } from "../../../src/lib/bayes/diagnostics/classifier-data";
import { scalarDraws } from "../../../src/lib/bayes/exact/draws";

describe("classifierData", () => {
  const a = scalarDraws(normals(stream(1), 50).map((z) => 7 + 3 * z));
  const b = scalarDraws(normals(stream(2), 50));
  const data = classifierData(a, b, 5, stream(3));

  it("scales by the first sample alone", () => {
    expect(mean(data.features.slice(0, 50))).toBeCloseTo(0, 12);
    expect(standardDeviation(data.features.slice(0, 50))).toBeCloseTo(1, 12);
    expect(mean(data.features.slice(50))).toBeLessThan(-1);
    expect([...data.labels.slice(48, 52)]).toEqual([0, 0, 1, 1]);
  });

  it("deals folds of one size, mixed", () => {
    for (let fold = 0; fold < 5; fold++) expect(data.folds.filter((f) => f === fold)).toHaveLength(20);
    expect(new Set(data.folds.slice(0, 10)).size).toBeGreaterThan(2);
  });

  it("leaves constant coordinates alone, and refuses more folds than draws", () => {
    const same = classifierData(scalarDraws([2, 2, 2]), scalarDraws([2, 2, 2]), 2, stream(1));
    expect([...same.features]).toEqual(Array(6).fill(0));
    expect(() => classifierData(scalarDraws([1, 2]), scalarDraws([1, 2]), 3, stream(1))).toThrow(/folds: .*got 3/);
  });
});
