import { describe, expect, it } from "vitest";
import { isConstant, prepare, requireStream, tieShare } from "../../../src/lib/information/ksg/variables";
import { stream } from "../../../src/lib/random";
import { standardDeviation } from "../../../src/lib/statistics";

describe("prepare", () => {
  it("reads plain arrays, typed arrays and several dimensions alike", () => {
    const expected = [[Float64Array.of(1, 2, 4)], [Float64Array.of(1, 2, 4), Float64Array.of(3, 3, 5)]];
    expect(prepare("test", { x: [1, 2, 4], y: [Int32Array.of(1, 2, 4), [3, 3, 5]] }, 1, {})).toEqual(expected);
  });

  it("standardizes to mean 0 and variance 1 and leaves constants", () => {
    const [x = [], y = []] = prepare("test", { x: [1, 2, 6], y: [5, 5, 5] }, 1, { standardize: true });
    expect(standardDeviation(x[0]!)).toBeCloseTo(1, 12);
    expect(x[0]!.reduce((a, b) => a + b)).toBeCloseTo(0, 12);
    expect([...y[0]!]).toEqual([5, 5, 5]);
  });

  it("jitters in proportion to the spread, differently for each variable", () => {
    const ramp = Float64Array.from({ length: 500 }, (_, i) => i);
    const [x = [], y = []] = prepare("test", { x: ramp, y: ramp }, 1, { noise: 0.01, stream: stream(1) });
    const moved = x[0]!.map((v, i) => v - i);
    expect(standardDeviation(moved) / (0.01 * standardDeviation(ramp))).toBeCloseTo(1, 0);
    expect(y[0]).not.toEqual(x[0]);
  });
});

describe("what is reported about samples", () => {
  it("tieShare is the largest share of repeated values over all columns", () => {
    expect(tieShare([[Float64Array.of(1, 2, 3, 4)]])).toBe(0);
    expect(tieShare([[Float64Array.of(1, 2, 3, 4)], [Float64Array.of(1, 5, 1, 2)]])).toBe(0.5);
  });

  it("isConstant needs every dimension to be constant", () => {
    expect(isConstant([Float64Array.of(1, 1)])).toBe(true);
    expect(isConstant([Float64Array.of(1, 1), Float64Array.of(1, 2)])).toBe(false);
  });

  it("requireStream says what the stream is for", () => {
    expect(() => requireStream("luck", undefined)).toThrow("stream: expected a seeded stream for luck, got undefined");
  });
});
