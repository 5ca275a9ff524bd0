import { expect, it } from "vitest";
import { layoutText } from "../../../src/lib/wmtp/figures";

it("layoutText begins a new line after a line's end and where a line is full", () => {
  const placed = layoutText(Array.from("ab\ncdef"), 3);
  expect(placed.map(({ row, column }) => [row, column])).toEqual([[0, 0], [0, 1], [0, 2], [1, 0], [1, 1], [1, 2], [2, 0]]); // prettier-ignore
});

it("layoutText draws ends of lines as a sign and leaves spaces empty", () => {
  expect(layoutText(["a", " ", "\n"], 9).map(({ glyph }) => glyph)).toEqual(["a", "", "⏎"]);
});

it("layoutText refuses lines without a cell", () => {
  expect(() => layoutText(["a"], 0)).toThrow("columns: expected a whole number in [1, Infinity], got 0");
});
