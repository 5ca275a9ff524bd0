import { describe, expect, it } from "vitest";
import {
  columnOf,
  requireSample,
  rowsOf,
  selectColumns,
  selectRows,
  stateCounts,
  type Sample,
} from "../../src/lib/causal";

const sample: Sample = { names: ["a", "b"], columns: [Float64Array.of(0, 1, 2), Float64Array.of(1, 0, 1)] };

describe("requireSample", () => {
  it("takes columns of one length", () => {
    expect(() => {
      requireSample("sample", sample, 3);
    }).not.toThrow();
  });

  it.each<[string, Sample, string]>([
    ["a missing column", { ...sample, columns: sample.columns.slice(1) }, "expected 2 columns, one a name, got 1"],
    ["a repeated name", { ...sample, names: ["a", "a"] }, 'expected distinct names, got "a" twice'],
    [
      "unequal columns",
      { ...sample, columns: [sample.columns[0]!, Float64Array.of(1, 2)] },
      '"a" has 3 rows, "b" has 2',
    ],
    ["NaN", { ...sample, columns: [sample.columns[0]!, Float64Array.of(1, NaN, 1)] }, 'got NaN in row 1 of "b"'],
    ["too few rows", selectRows(sample, [0]), "rows: expected a whole number in [3"],
  ])("refuses %s", (_, broken, message) => {
    expect(() => {
      requireSample("sample", broken, 3);
    }).toThrow(message);
  });
});

describe("reading a sample", () => {
  it("gives a column by its name and refuses a name that is not there", () => {
    expect([...columnOf(sample, "b")]).toEqual([1, 0, 1]);
    expect(() => columnOf(sample, "c")).toThrow('expected one of a, b, got "c"');
  });

  it("selects columns and rows in the order asked for", () => {
    expect(selectColumns(sample, ["b", "a"]).names).toEqual(["b", "a"]);
    expect(selectColumns(sample, ["b", "a"]).columns[1]).toBe(sample.columns[0]);
    expect([...selectRows(sample, [2, 2, 0]).columns[0]!]).toEqual([2, 2, 0]);
    expect(rowsOf(selectRows(sample, [1]))).toBe(1);
  });

  it("counts the states of discrete columns, and refuses what is no state", () => {
    expect(stateCounts(sample)).toEqual([3, 2]);
    expect(() => stateCounts({ names: ["x"], columns: [Float64Array.of(0.5)] })).toThrow('values of "x"');
  });
});
