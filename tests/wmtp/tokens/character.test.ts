import fc from "fast-check";
import { expect, it } from "vitest";
import { characterTokenizer } from "../../../src/lib/wmtp";

it("numbers the characters of its text in the order of their code points", () => {
  const { size, name, encode } = characterTokenizer("banana\n");
  expect([size, name]).toEqual([4, "characters 4"]);
  expect([...encode("\nabn")]).toEqual([0, 1, 2, 3]);
});

it("gives every text of its characters back, beyond the basic plane too", () => {
  const alphabet = ["a", " ", "후", "회", "🫀", "\u{1F600}"];
  const tokenizer = characterTokenizer(alphabet.join(""));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...alphabet)), (characters) => {
      const ids = tokenizer.encode(characters.join(""));
      expect(ids).toHaveLength(characters.length);
      expect(tokenizer.decode(ids)).toBe(characters.join(""));
    }),
  );
});

it("names a character that it does not know, and where it stands", () => {
  expect(() => characterTokenizer("abc").encode("ab한")).toThrow(
    'text: expected characters of the vocabulary (3), got "한" (U+D55C) at character 2',
  );
});

it("refuses an empty text, and ids outside of its vocabulary", () => {
  expect(() => characterTokenizer("")).toThrow('text: expected at least one character, got ""');
  expect(() => characterTokenizer("abc").decode([3])).toThrow("ids: expected whole numbers 0 ... 2, got 3 at index 0");
});
