import { requireOneOf } from "../../arguments";
import { foldJamo, loosenLaughter } from "./hangul";

/** Languages of the corpora. */
export type Language = "ko" | "en";

/** Languages that `normalizeText` knows. */
export const languages: readonly Language[] = ["ko", "en"];

/** What is printed as nothing: control and format characters (zero-width joiners, marks of direction), variation selectors. */
const invisible = /[\p{Cc}\p{Cf}\uFE00-\uFE0F]/gu;
/** White space of all kinds, NEL, and the Hangul fillers that look like it. */
const space = /[\s\u0085\u115F\u1160\u3164\uFFA0]+/gu;
const fullWidth = /[\uFF01-\uFF5E]/g;
const singleQuote = /[\u2018-\u201B\u2032\u0060\u00B4]/g;
const doubleQuote = /[\u201C-\u201F\u2033\u00AB\u00BB\u300C-\u300F]/g;
const dash = /[\u2010-\u2015\u2212]/g;
/** Three or more of one character. Digits keep their number ("10000"), combining marks belong to the letter before them. */
const repeated = /([^\p{N}\p{M}\s])\1{2,}/gu;

/**
 * Brings a text into one form, so that what looks and means the same is the same string. Case is kept. Step by step:
 *
 * 1. invisible characters go; white space of any kind becomes one space, none at the ends
 * 2. full-width forms become ASCII ("！" -> "!"), curly and corner quotes ' and ", dashes "-", an ellipsis "..."
 * 3. NFC. Not NFKC: it would turn the letters of ㅋㅋ into parts of syllables, and "²" into "2"
 * 4. Korean: half-width and stray conjoining jamo become the letters of a keyboard ("ᄏ" -> "ㅋ"); a final ㅋ before laughter is
 *    the laughter's ("앜ㅋㅋ" -> "아ㅋㅋ")
 * 5. runs of one character end after the second ("ㅋㅋㅋㅋ" -> "ㅋㅋ", "sooo" -> "soo", "!!!!" -> "!!"); digits keep theirs
 *
 * Idempotent: normalising twice changes nothing more.
 *
 * @param language which language's rules apply; "en" leaves Hangul as NFC leaves it
 * @throws RangeError for another language
 * @see 003-S27 (step 1, "normalise"); Unicode Standard Annex 15 for NFC
 */
export function normalizeText(text: string, language: Language): string {
  requireOneOf("language", language, languages);
  const folded = foldForms(text.replace(space, " ").replace(invisible, ""));
  const spelled = language === "ko" ? loosenLaughter(foldJamo(folded)) : folded;
  return spelled.replace(repeated, "$1$1").replace(space, " ").trim();
}

function foldForms(text: string): string {
  return text
    .replace(fullWidth, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .normalize("NFC")
    .replace(singleQuote, "'")
    .replace(doubleQuote, '"')
    .replace(dash, "-")
    .replaceAll("\u2026", "...");
}
