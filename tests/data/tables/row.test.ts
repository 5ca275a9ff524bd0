import { describe, expect, it } from "vitest";
import { typedRow } from "../../../src/lib/data/tables/row";

describe("typedRow", () => {
  it("keeps the columns asked for, wide integers as numbers", () => {
    const row = { count: 7n, text: "a", is: true, scores: [1n, 2.5], names: ["x"], other: null };
    const shape = { count: "number", text: "string", is: "boolean", scores: "numbers", names: "strings" } as const;
    expect(typedRow(row, shape, 0)).toEqual({ count: 7, text: "a", is: true, scores: [1, 2.5], names: ["x"] });
  });

  it("refuses an integer that no number holds exactly, rather than round it", () => {
    expect(typedRow({ n: 2n ** 53n - 1n }, { n: "number" }, 0).n).toBe(Number.MAX_SAFE_INTEGER);
    expect(() => typedRow({ n: 2n ** 53n }, { n: "number" }, 4)).toThrow(
      'row 5, column n: expected number, got "9007199254740992"',
    );
  });

  it.each([
    ["string", null],
    ["number", "1"],
    ["boolean", 0],
    ["numbers", ["1"]],
    ["strings", "ab"],
  ] as const)("refuses for a column of type %s the value %j", (type, value) => {
    expect(() => typedRow({ x: value }, { x: type }, 0)).toThrow(`row 1, column x: expected ${type}`);
  });

  it("refuses a column that is not there, and lists those that are", () => {
    expect(() => typedRow({ a: 1, b: 2 }, { c: "number" }, 0)).toThrow("expected a column c, got a, b");
  });
});
