import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "../../../src/lib/data/text/hash";
import { hashedTokens } from "../../../src/lib/data/text/hashed-tokens";

describe("hashedTokens", () => {
  it("gives each word 1 + its hash modulo the other buckets, and pads with 0", () => {
    const id = (word: string): number => 1 + (hashText(word) % 1023);
    const ids = hashedTokens("Good good dog", { buckets: 1024, length: 5 });
    expect(ids).toEqual(Int32Array.of(id("good"), id("good"), id("dog"), 0, 0));
  });

  it("keeps known ids (scikit-learn's murmurhash3_32), so that stored ids stay valid", () => {
    expect(hashedTokens("정말 고마워요 a", { buckets: 4096, length: 3 })).toEqual(Int32Array.of(687, 1852, 3141));
  });

  it("keeps ids in 1 ... buckets - 1 and padding at the end", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.integer({ min: 2, max: 9 }),
        fc.integer({ min: 0, max: 6 }),
        (text, buckets, length) => {
          const ids = [...hashedTokens(text, { buckets, length })];
          const used = ids.filter((id) => id > 0);
          expect(ids).toHaveLength(length);
          expect(ids.slice(used.length).every((id) => id === 0)).toBe(true);
          expect(Math.max(0, ...ids)).toBeLessThan(buckets);
        },
      ),
    );
  });

  it.each([
    [{ buckets: 1, length: 3 }, /buckets: .* got 1/],
    [{ buckets: 8, length: -1 }, /length: .* got -1/],
  ])("refuses %o", (options, message) => {
    expect(() => hashedTokens("a", options)).toThrow(message);
  });
});
