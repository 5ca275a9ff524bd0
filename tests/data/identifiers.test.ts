import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isIdentifier } from "../../src/lib/data/identifiers";

describe("isIdentifier", () => {
  it.each([
    "ISBN 978-0-306-40615-7",
    "ISBN 0-306-40615-2",
    "ISBN 0-8044-2957-X",
    "doi 10.1080/02699939208411068",
    "arXiv 1706.03762",
  ])("accepts %s", (text) => {
    expect(isIdentifier(text)).toBe(true);
  });

  it.each([
    "ISBN 978-0-306-40615-8",
    "ISBN 0-306-40615-X",
    "ISBN 12345",
    "doi 11.1/x",
    "arXiv 1713.03762",
    "10.1000/x",
    "",
  ])("refuses %s", (text) => {
    expect(isIdentifier(text)).toBe(false);
  });

  it("notices any one digit of an ISBN that is wrong", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 1, max: 9 }), (place, shift) => {
        const digits = Array.from("9780306406157");
        digits[place] = String((Number(digits[place]) + shift) % 10);
        expect(isIdentifier(`ISBN ${digits.join("")}`)).toBe(false);
      }),
    );
  });
});
