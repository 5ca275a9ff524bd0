import { describe, expect, it } from "vitest";
import { csvCells, tsvCells } from "../../../src/lib/data/rows/cells";

describe("tsvCells", () => {
  it("numbers lines, drops empty ones, a byte order mark and carriage returns", () => {
    expect(tsvCells("t", '\uFEFFa\t"b\r\n\r\nc\td\n', [2])).toEqual([
      { line: 1, cells: ["a", '"b'] },
      { line: 3, cells: ["c", "d"] },
    ]);
  });
});

describe("csvCells", () => {
  it("reads quoted commas, quotes and line ends, and numbers rows by the line they begin on", () => {
    expect(csvCells("c", 'x,y\n"a,\n""b""",c\n\nd,e', 2, ["x", "y"])).toEqual([
      { line: 2, cells: ['a,\n"b"', "c"] },
      { line: 5, cells: ["d", "e"] },
    ]);
  });

  it.each([
    ["a row too short", "x,y\na\n", /c: line 2: expected 2 columns, got 1/],
    ["a missing header", "", /c: line 1: expected columns x, y, got /],
    ["a quote that never closes", 'x,y\na,"b\n', /c: line 2: .*quote/i],
  ])("refuses %s", (_, text, message) => {
    expect(() => csvCells("c", text, 2, ["x", "y"])).toThrow(message);
  });
});
