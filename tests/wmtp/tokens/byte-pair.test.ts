import fc from "fast-check";
import { expect, it } from "vitest";
import { bytePairTokenizer } from "../../../src/lib/wmtp";

const code = "def add(a, b):\n    return a + b\n\ndef double(a):\n    return add(a, a)\n";
const tokenizer = bytePairTokenizer([code], { size: 262 });

it("gives every well-formed text back, in any script and with tokens that its corpus never had", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme-composite" }), (text) => {
      const ids = tokenizer.encode(text);
      expect(tokenizer.decode(ids)).toBe(text);
      expect(ids.every((id) => id >= 0 && id < tokenizer.size)).toBe(true);
    }),
  );
  for (const text of ["후회 없는 결정", "\uFEFFbyte order mark", "<|endoftext|>", "🫀 heart"]) {
    expect(tokenizer.decode(tokenizer.encode(text))).toBe(text);
  }
});

it("gives a token of its own to what is frequent in the corpus, the most frequent first", () => {
  expect(tokenizer.size).toBe(262);
  expect(tokenizer.encode(" return")).toHaveLength(1);
  const small = bytePairTokenizer(["cat cat cat dog", " cat dog"], { size: 257 });
  expect(small.decode([256])).toBe(" cat");
});

it("spells what has no token of its own by its bytes", () => {
  const bytes = [...new TextEncoder().encode(" philosophy")];
  expect([...tokenizer.encode(" philosophy")]).toEqual(bytes);
});

it("shortens its corpus, and is no larger than the corpus needs", () => {
  expect(tokenizer.encode(code).length).toBeLessThan(tokenizer.encode(code.toUpperCase()).length);
  expect(bytePairTokenizer(["ab"], { size: 5000 }).size).toBe(257);
});

it("refuses a vocabulary without all bytes, and ids outside of it", () => {
  expect(() => bytePairTokenizer([code], { size: 255 })).toThrow(
    "size: expected a whole number in [256, Infinity], got 255",
  );
  expect(() => tokenizer.decode([0, 262])).toThrow("ids: expected whole numbers 0 ... 261, got 262 at index 1");
});
