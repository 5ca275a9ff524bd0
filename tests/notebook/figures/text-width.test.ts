import { describe, expect, it } from "vitest";
import { textWidth } from "../../../src/lib/notebook/figures/text-width";

describe("textWidth", () => {
  it.each([
    ["", 0],
    ["iiii", 11],
    ["MMMM", 33],
    ["상호", 18],
    ["漢字", 20],
    ["ρ = 0.9", 32],
  ])("of %o at 10 px is %d", (text, width) => {
    expect(textWidth(text, 10)).toBe(width);
  });

  it("grows with the font size and the weight", () => {
    expect(textWidth("estimate", 20)).toBeGreaterThan(1.9 * textWidth("estimate", 10));
    expect(textWidth("estimate", 20, true)).toBeGreaterThan(textWidth("estimate", 20));
  });

  it("gives a combining mark no room", () => {
    expect(textWidth("e\u0301", 10)).toBe(textWidth("e", 10));
  });
});
