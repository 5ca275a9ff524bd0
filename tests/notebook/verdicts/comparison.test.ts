import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Value } from "../../../src/lib/notebook/value";
import { verdict } from "../../../src/lib/notebook/verdicts/verdict";
import { aRow } from "../support";

describe("an exact claim", () => {
  const exact = (claimed: Value, measured: Value) => verdict(aRow({ level: "exact", claimed }), { measured });

  it("holds to the bit, and shows every digit when it does not", () => {
    expect(exact(730, 730)).toEqual({ verdict: "reproduced", reason: "Measured 730, exactly as expected." });
    expect(exact(0.3, 0.1 + 0.2)).toEqual({
      verdict: "refuted",
      reason: "Measured 0.30000000000000004, expected exactly 0.3.",
    });
  });

  it("holds for NaN only where NaN is expected", () => {
    expect(exact(NaN, NaN).verdict).toBe("reproduced");
    expect(() => exact(1, NaN)).toThrow("003-E11: measured: expected finite numbers, got NaN");
  });

  it("is judged part by part, and names the parts that fail", () => {
    expect(exact({ a: 1, b: "x" }, { a: 1, b: "y" })).toEqual({
      verdict: "partly",
      reason: "1 of 2 parts hold: a 1, exactly as expected; b y, expected exactly x.",
    });
  });

  it("is refuted by a list of another length, but an error for another type", () => {
    expect(exact([1, 2], [1, 2, 3]).verdict).toBe("refuted");
    expect(() => exact(1, "1")).toThrow("003-E11: measured: expected a number, got a string");
    expect(() => exact({ a: 1 }, { b: 1 })).toThrow("003-E11: measured: expected the parts a, got b");
    expect(() => verdict(aRow({ level: "exact", claimed: 1 }), {})).toThrow("measured: expected a number, got nothing");
  });

  it("compares with expected where the row has one", () => {
    expect(verdict(aRow({ level: "exact", claimed: 1, expected: 2 }), { measured: 2 }).verdict).toBe("reproduced");
  });
});

describe("a claim with a tolerance", () => {
  const row = aRow({ level: "tolerance", expected: 0, tolerance: { absolute: 0.05, unit: "nats" } });
  const near = (expected: Value, measured: Value, tolerance = { absolute: 0.1 }) =>
    verdict(aRow({ level: "tolerance", expected, tolerance }), { measured });

  it("says both numbers, the allowance, and the distance", () => {
    expect(verdict(row, { measured: 0.03 }).reason).toBe("Measured 0.03 nats, expected 0 ± 0.05: within.");
    expect(verdict(row, { measured: 13.8 })).toEqual({
      verdict: "refuted",
      reason: "Measured 13.8 nats, expected 0 ± 0.05: off by 13.8.",
    });
  });

  it("is reproduced exactly when |measured − expected| ≤ absolute + relative · |expected|", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const size = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(number, number, size, size, (expected, measured, absolute, relative) => {
        const within = Math.abs(measured - expected) <= absolute + relative * Math.abs(expected);
        const said = near(expected, measured, { absolute, relative } as never).verdict;
        expect(said).toBe(within ? "reproduced" : "refuted");
      }),
    );
  });

  it("takes a list as one thing and points at its worst entry", () => {
    expect(near([1, 2, 3], [1, 2.05, 3]).verdict).toBe("reproduced");
    expect(near([1, 2, 3], [1.2, 2, 4])).toEqual({
      verdict: "refuted",
      reason: "Measured [1.2, 2, 4], expected [1, 2, 3] ± 0.1: off by 1 at [2].",
    });
  });

  it("takes a map part by part", () => {
    expect(near({ a: 1, b: [2, 3] }, { a: 1, b: [2, 9] }).reason).toMatch(
      /^1 of 2 parts hold: a 1, .*: within; b .* off by 6 at \[1\]\.$/,
    );
    expect(near({ a: 1, b: 2 }, { a: 9, b: 9 }).verdict).toBe("refuted");
  });

  it.each([
    [1, NaN, "measured: expected a finite number, got NaN"],
    [1, Infinity, "measured: expected a finite number, got Infinity"],
    [1, "1", "measured: expected a finite number, got a string"],
    [1, [1], "measured: expected a finite number, got a list"],
    [[1, 2], [1], "measured: expected 2 entries, got 1"],
    [[1, 2], [1, NaN], "measured[1]: expected a finite number, got NaN"],
    [{ a: 1 }, 1, "measured: expected a map, got a number"],
    [{ a: 1 }, { a: 1, b: 1 }, "measured: expected the parts a, got a, b"],
  ])("expected %o measured %o is an error, no verdict", (expected, measured, message) => {
    expect(() => near(expected, measured)).toThrow(`003-E11: ${message}`);
  });

  it("tells of the failing parts alone where there are many, and of the closest one where none fails", () => {
    const expected = { a: 1, b: 1, c: 1, d: 1, e: 1 };
    expect(near(expected, { ...expected, d: 2 })).toEqual({
      verdict: "partly",
      reason: "4 of 5 parts hold, not: d 2, expected 1 ± 0.1: off by 1.",
    });
    expect(near(expected, { ...expected, b: 1.05, c: 1.01 })).toEqual({
      verdict: "reproduced",
      reason: "5 of 5 parts hold, least of all: b 1.05, expected 1 ± 0.1: within.",
    });
  });
});
