import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, isClose } from "../../src/lib/statistics/compare";

describe("isClose", () => {
  it.each([
    [1.05, 1, { absolute: 0.05 + 1e-12 }, true],
    [1.06, 1, { absolute: 0.05 }, false],
    [101, 100, { relative: 0.01 }, true],
    [5e-4, 1e-4, { relative: 0.01 }, false],
    [NaN, NaN, {}, true],
    [NaN, 1, { absolute: Infinity }, false],
    [NaN, Infinity, { absolute: 1 }, false],
    [Infinity, Infinity, {}, true],
    [Infinity, -Infinity, { relative: 1 }, false],
    [0, -0, {}, true],
  ])("%d against %d within %o is %s", (actual, expected, tolerance, close) => {
    expect(isClose(actual, expected, tolerance)).toBe(close);
  });
});

describe("compare", () => {
  it("finds nothing between a value and its copy", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(compare(structuredClone(value), value)).toEqual([]);
      }),
    );
  });

  it("finds exactly the number that was moved beyond the tolerance, by its path", () => {
    const expected = { atoms: [{ bits: 1 }, { bits: 2 }], leak: 0.5 };
    const actual = { atoms: [{ bits: 1.0001 }, { bits: 2.1 }], leak: 0.5 };
    expect(compare(actual, expected, { absolute: 0.01 })).toEqual([
      { path: "atoms[1].bits", actual: 2.1, expected: 2 },
    ]);
  });

  it("tells lengths, missing and added keys, kinds and element types apart", () => {
    expect(compare([1, 2], [1])).toEqual([{ path: "[1]", actual: 2, expected: undefined }]);
    expect(compare({ a: 1 }, { b: 1 }).map((d) => d.path)).toEqual(["a", "b"]);
    expect(compare({}, [])).toHaveLength(1);
    expect(compare(Float32Array.of(1), Float64Array.of(1))).toEqual([
      { path: "<type>", actual: "Float32Array", expected: "Float64Array" },
    ]);
    expect(compare("1", 1)).toHaveLength(1);
    expect(compare(null, {})).toHaveLength(1);
  });

  it.each([
    ["Map", new Map([[1, 2]]), new Map()],
    ["Set", new Set([1]), new Set()],
    ["Date", new Date(0), new Date(1)],
    ["DataView", new DataView(new ArrayBuffer(1)), new DataView(new ArrayBuffer(2))],
  ])("refuses to compare what it can't look into: %s", (name, actual, expected) => {
    const message = `compare: a: expected a plain object, an array or a typed array, got ${name}`;
    expect(() => compare({ a: actual }, { a: expected })).toThrow(new TypeError(message));
  });

  it("refuses a negative tolerance", () => {
    expect(() => compare(1, 1, { absolute: -1 })).toThrow("absolute: expected a number in [0, Infinity], got -1");
  });
});
