import { describe, expect, it } from "vitest";
import { writeNpy } from "../../src/lib/data/npy";
import { readSeries } from "../../src/lib/data/series";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe("readSeries", () => {
  it("reads columns of CSV and TSV by name, in the order asked for", () => {
    const csv = bytes("date,rain,wind\n2012/01/01,0.0,4.7\n2012/01/02,10.9,4.5\n");
    expect(Object.entries(readSeries("w.csv", csv, ["wind", "rain"]))).toEqual([
      ["wind", Float64Array.of(4.7, 4.5)],
      ["rain", Float64Array.of(0, 10.9)],
    ]);
    expect(readSeries("c.txt", bytes("raf\tmek\r\n1\t-2e1\r\n"))).toEqual({
      raf: Float64Array.of(1),
      mek: Float64Array.of(-20),
    });
  });

  it("reads the rows of an .npy table", () => {
    const table = writeNpy(Float64Array.of(1, 2, 3, 4), [2, 2]);
    expect(readSeries("x.npy", table)).toEqual({ s1: Float64Array.of(1, 2), s2: Float64Array.of(3, 4) });
  });

  it.each([
    [
      "a cell that is no number",
      "a.csv",
      "a,b\n1,2\n3,x\n",
      undefined,
      /a\.csv: row 2, column b: expected a number, got "x"/,
    ],
    ["an empty cell", "a.csv", "a,b\n1,\n", undefined, /row 1, column b: expected a number, got ""/],
    ["an unknown column", "a.csv", "a,b\n1,2\n", ["c"], /expected one of a, b, got c/],
    ["another format", "a.parquet", "", undefined, /expected \.npy, \.csv, \.tsv or \.txt/],
  ])("refuses %s", (_, file, text, columns, message) => {
    expect(() => readSeries(file, bytes(text), columns)).toThrow(message);
  });
});
