import { describe, expect, it } from "vitest";
import { cleanText, sliceText } from "../../../src/lib/wmtp/tasks/marked-text";

describe("cleanText", () => {
  it("has every token important and none corrupted unless told otherwise", () => {
    const { important, corrupted } = cleanText(Int32Array.of(3, 1));
    expect([...important]).toEqual([1, 1]);
    expect([...corrupted]).toEqual([0, 0]);
  });

  it("refuses marks of another length", () => {
    expect(() => cleanText(Int32Array.of(3, 1), Uint8Array.of(1))).toThrow(/ids has 2.*important has 1/);
  });
});

describe("sliceText", () => {
  it("cuts tokens and marks at the same places", () => {
    const text = cleanText(Int32Array.of(5, 6, 7, 8), Uint8Array.of(0, 1, 0, 1));
    const cut = sliceText(text, 1, 3);
    expect([...cut.ids]).toEqual([6, 7]);
    expect([...cut.important]).toEqual([1, 0]);
    expect(cut.corrupted).toHaveLength(2);
  });
});
