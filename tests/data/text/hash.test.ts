import { describe, expect, it } from "vitest";
import { hashText } from "../../../src/lib/data/text/hash";

describe("hashText", () => {
  it.each([
    ["", 0, 0],
    ["", 1, 0x514e28b7],
    ["a", 0, 0x3c2569b2],
    ["aaaa", 0x9747b28c, 0x5a97808a],
    ["Hello, world!", 0x9747b28c, 0x24884cba],
    ["The quick brown fox jumps over the lazy dog", 0x9747b28c, 0x2fa826cd],
  ])("has the published value of %j with seed %i", (text, seed, expected) => {
    expect(hashText(text, seed)).toBe(expected);
  });
});
