import { describe, expect, it } from "vitest";
import { isFinite, sameValue, say, sayNumber, typeOf } from "../../src/lib/notebook/value";

describe("sameValue", () => {
  it.each([
    [NaN, NaN, true],
    [0, -0, true],
    [0.1 + 0.2, 0.3, false],
    [[1, [2, NaN]], [1, [2, NaN]], true],
    [[1, 2], [1, 2, 3], false],
    [{ a: 1, b: 2 }, { b: 2, a: 1 }, true],
    [{ a: 1 }, { a: 1, b: 2 }, false],
    [[], {}, false],
    ["1", 1, false],
  ])("of %o and %o is %s", (a, b, same) => {
    expect(sameValue(a, b)).toBe(same);
    expect(sameValue(b, a)).toBe(same);
  });
});

describe("isFinite", () => {
  it("looks into lists and maps", () => {
    expect(isFinite({ a: [1, "x", true] })).toBe(true);
    expect(isFinite({ a: [1, [Infinity]] })).toBe(false);
  });
});

describe("say", () => {
  it.each([
    [13.8155105579, "13.8155"],
    [-0.5, "−0.5"],
    [1e-9, "1e−9"],
    [10460, "10460"],
    [NaN, "NaN"],
    [-Infinity, "−Infinity"],
  ])("writes %d as %s", (value, text) => {
    expect(sayNumber(value)).toBe(text);
  });

  it("writes lists in brackets and maps by name", () => {
    expect(say({ total: 730, parts: [80, 75], ok: true })).toBe("total 730, parts [80, 75], ok true");
  });
});

describe("typeOf", () => {
  it("names what a value is", () => {
    expect([1, "a", true, [], {}, undefined, null].map(typeOf)).toEqual([
      "a number",
      "a string",
      "a boolean",
      "a list",
      "a map",
      "nothing",
      "nothing",
    ]);
  });
});
