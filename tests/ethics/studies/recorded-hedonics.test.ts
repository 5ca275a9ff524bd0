import { describe, expect, it } from "vitest";
import { readRecordedHedonics, summarizeHedonics } from "../../../src/lib/ethics";

const log = (extent: number, total: number, rest: object = {}): string =>
  JSON.stringify({
    hedonic_values: {
      intensity: 0.35,
      duration: 1,
      certainty: 0.395,
      propinquity: 0.8,
      fecundity: 0,
      purity: 0.5,
      extent,
      hedonic_total: total,
      ...rest,
    },
  });

describe("readRecordedHedonics", () => {
  it("finds the recorded total of the written log as half a product", () => {
    const { total, halfProduct } = readRecordedHedonics(log(0.2, 0.03318));
    expect(halfProduct).toBeCloseTo(total, 12);
  });

  it("names what is missing", () => {
    expect(() => readRecordedHedonics("{}")).toThrow("hedonic_values.intensity");
    expect(() => readRecordedHedonics(log(0.2, 0.1, { purity: "much" }))).toThrow("hedonic_values.purity");
  });
});

describe("summarizeHedonics", () => {
  it("counts values beyond [0, 1], dimensions that vary, and different totals", () => {
    const logs = [log(0.2, 0.5), log(1000, 0.5), log(6, 0.5, { purity: 0.6 })].map(readRecordedHedonics);
    expect(summarizeHedonics(logs)).toEqual({ logs: 3, outside: 2, largest: 1000, varying: 1, totals: 1 });
    expect(summarizeHedonics([])).toEqual({ logs: 0, outside: 0, largest: 0, varying: 0, totals: 0 });
  });
});
