import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeText, type Language } from "../../../src/lib/data/text/normalize";

/** Characters that the rules treat differently, so that random texts meet the corners. */
const corners = fc.constantFrom(
  ...Array.from("aAéＡ！ 　\t\n0１ㅋㅎㅠ큑ᄒᆞ앜엌부녘가각ﾻￃ“’…—\u200d\ufe0f\u0301\u0338<＜😀\ud800"),
);
const texts = fc.oneof(
  fc.array(corners, { maxLength: 14 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary" }),
);

describe("normalizeText", () => {
  it.each<[string, Language, string, string]>([
    ["cuts laughter and crying to two letters", "ko", "대박ㅋㅋㅋㅋㅋ 슬퍼ㅠㅠㅠㅠ", "대박ㅋㅋ 슬퍼ㅠㅠ"],
    ["gives a final ㅋ back to laughter", "ko", "앜ㅋㅋㅋㅋ 엌ㅋㅋ", "아ㅋㅋ 어ㅋㅋ"],
    ["lets words end in ㅋ by right", "ko", "부엌ㅋㅋ 새벽녘ㅋㅋ 키읔ㅋㅋ 앜", "부엌ㅋㅋ 새벽녘ㅋㅋ 키읔ㅋㅋ 앜"],
    ["composes syllables", "ko", "한글", "한글"],
    ["writes stray conjoining jamo as letters", "ko", "ᄏᄏ ᅲᅲ", "ㅋㅋ ㅠㅠ"],
    ["writes half-width jamo as letters", "ko", "ﾡﾻﾾ ￂￇￊￏￒￗￚￜ", "ㄱㅋㅎ ㅏㅔㅕㅚㅛㅠㅡㅣ"],
    ["keeps archaic syllables", "ko", "ᄒᆞᆫ", "ᄒᆞᆫ"],
    ["keeps keyboard letters, which NFKC would take apart", "ko", "ㅋ ²", "ㅋ ²"],
    ["folds full-width forms and ideographic spaces", "ko", "ＡＢＣ！　１２３", "ABC! 123"],
    ["folds quotes, dashes and ellipses", "en", "“I don’t—ever…” 「인용」", '"I don\'t-ever.." "인용"'],
    ["cuts runs of letters and marks, not of digits", "en", "Sooooo good!!!!! 10000", "Soo good!! 10000"],
    ["drops what can't be seen", "en", "a\u200bb\ufe0f\u202ec\0", "abc"],
    ["makes one space of many", "en", " a\t\n b\u00a0\u3164c ", "a b c"],
    ["leaves Hangul laughter to Korean", "en", "앜ㅋㅋ", "앜ㅋㅋ"],
  ])("%s", (_, language, text, expected) => {
    expect(normalizeText(text, language)).toBe(expected);
  });

  it.each<Language>(["ko", "en"])("is idempotent and in NFC (%s)", (language) => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = normalizeText(text, language);
        expect(normalizeText(once, language)).toBe(once);
        expect(once.normalize("NFC")).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it("refuses another language", () => {
    expect(() => normalizeText("a", "de" as Language)).toThrow("language: expected one of ko, en, got de");
  });
});
