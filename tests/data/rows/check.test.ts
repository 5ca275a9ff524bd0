import { describe, expect, it } from "vitest";
import { requireLabel, requireLabels, requireText } from "../../../src/lib/data/rows/check";

describe("requireText", () => {
  it("gives a text back as it is, white space around it included", () => {
    expect(requireText("line 1", " 네 ")).toBe(" 네 ");
  });

  it.each([undefined, "", " \t\u3000"])("refuses %j and says where it stands", (text) => {
    expect(() => requireText("a.tsv: line 3", text)).toThrow("a.tsv: line 3: expected a text, got an empty one");
  });
});

describe("requireLabel", () => {
  it("reads the first and the last class", () => {
    expect([requireLabel("x", "0", 28), requireLabel("x", "27", 28)]).toEqual([0, 27]);
  });

  it.each([undefined, "", "28", "-1", "1.5", " 1", "1e0", "joy"])("refuses %j", (cell) => {
    expect(() => requireLabel("x", cell, 28)).toThrow(`x: expected a label in 0 ... 27, got "${cell ?? ""}"`);
  });
});

describe("requireLabels", () => {
  it("reads labels in their order", () => {
    expect(requireLabels("x", "4,0,2", 5)).toEqual([4, 0, 2]);
  });

  it("refuses none, a wrong one among right ones, and one that stands there twice", () => {
    expect(() => requireLabels("x", "", 5)).toThrow(/expected a label in 0 \.\.\. 4, got ""/);
    expect(() => requireLabels("x", "1,5", 5)).toThrow(/got "5"/);
    expect(() => requireLabels("x", "1,1", 5)).toThrow('x: expected each label once, got "1,1"');
  });
});
