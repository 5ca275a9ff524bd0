import { describe, expect, it } from "vitest";
import { foldJamo, loosenLaughter } from "../../../src/lib/data/text/hangul";

describe("foldJamo", () => {
  it("maps each leading consonant and each vowel to the letter of a keyboard that NFKD takes it from", () => {
    for (let code = 0x3131; code <= 0x3163; code++) {
      const letter = String.fromCharCode(code);
      const jamo = letter.normalize("NFKD");
      const stray = /[\u1100-\u1112\u1161-\u1175]/.test(jamo);
      expect(foldJamo(jamo)).toBe(stray ? letter : jamo);
    }
  });

  it("maps each half-width letter to the letter that Unicode gives for it", () => {
    for (let code = 0xffa1; code <= 0xffdc; code++) {
      const narrow = String.fromCharCode(code);
      if (narrow.normalize("NFKC") === narrow) continue;
      expect(foldJamo(narrow).normalize("NFKC")).toBe(narrow.normalize("NFKC"));
    }
  });
});

describe("loosenLaughter", () => {
  it("touches a final ㅋ only, and only before ㅋ", () => {
    expect(loosenLaughter("앜ㅋ 앙ㅋ 앜ㅎ 아ㅋ")).toBe("아ㅋ 앙ㅋ 앜ㅎ 아ㅋ");
  });
});
