import fc from "fast-check";
import { expect, it } from "vitest";
import { isSyllable, writeJamo } from "../../../src/lib/data/embeddings/jamo";

const letters = (text: string): string => {
  const out = new Uint16Array(3 * text.length);
  let at = 0;
  for (let i = 0; i < text.length; i++) at = writeJamo(text.charCodeAt(i), out, at);
  return String.fromCharCode(...out.subarray(0, at));
};

it("writes every syllable as Unicode's canonical decomposition does", () => {
  for (let code = 0xac00; code <= 0xd7a3; code++)
    expect(letters(String.fromCharCode(code))).toBe(String.fromCharCode(code).normalize("NFD"));
});

it("leaves every other code unit alone", () => {
  const other = fc.integer({ min: 0, max: 0xffff }).filter((code) => !isSyllable(code));
  fc.assert(
    fc.property(other, (code) => {
      expect(letters(String.fromCharCode(code))).toBe(String.fromCharCode(code));
    }),
  );
  expect([isSyllable(0xabff), isSyllable(0xd7a4)]).toEqual([false, false]);
});
