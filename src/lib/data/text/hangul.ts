/** Letters of a Korean keyboard (compatibility jamo) for the leading consonants U+1100 to U+1112. */
const leading = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
/** First code of each block of half-width vowels; the letters ㅏ to ㅣ follow one another through the blocks. */
const halfWidthVowels = [0xffc2, 0xffca, 0xffd2, 0xffda];

const halfWidth = /[\uFFA1-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]/g;
/** A consonant that no vowel follows, a vowel that no consonant precedes: NFC has left them alone. Archaic syllables stay. */
const strayConsonant = /[\u1100-\u1112](?![\u1160-\u11FF])/g;
const strayVowel = /(?<![\u1100-\u115F\uA960-\uA97C])[\u1161-\u1175](?![\u11A8-\u11FF])/g;

/** Writes half-width jamo, and jamo outside of a syllable, as letters of a keyboard: "ᄏᄏ" and "ﾻﾻ" as "ㅋㅋ". */
export function foldJamo(text: string): string {
  return text
    .replace(halfWidth, fromHalfWidth)
    .replace(strayConsonant, (jamo) => leading[jamo.charCodeAt(0) - 0x1100]!)
    .replace(strayVowel, (jamo) => String.fromCharCode(0x314f + jamo.charCodeAt(0) - 0x1161));
}

function fromHalfWidth(jamo: string): string {
  const code = jamo.charCodeAt(0);
  if (code <= 0xffbe) return String.fromCharCode(0x3131 + code - 0xffa1);
  const block = halfWidthVowels.findLastIndex((first) => code >= first);
  return String.fromCharCode(0x314f + 6 * block + code - halfWidthVowels[block]!);
}

/** Before a ㅋ, a syllable; 부엌, 녘 and 키읔 are the words that end in ㅋ by right. */
const beforeLaughter = /(?!녘|(?<=부)엌|(?<=키)읔)[가-힣](?=ㅋ)/gu;
/** ㅋ is the 24th of 27 final consonants; syllables stand in rows of 28, the one without a final first. */
const finalKieuk = 24;

/** Gives a final ㅋ back to the laughter that follows it: "앜ㅋㅋ" becomes "아ㅋㅋ". Words that end in ㅋ by right keep it. */
export function loosenLaughter(text: string): string {
  return text.replace(beforeLaughter, (syllable) => {
    const code = syllable.charCodeAt(0);
    return (code - 0xac00) % 28 === finalKieuk ? String.fromCharCode(code - finalKieuk) : syllable;
  });
}
