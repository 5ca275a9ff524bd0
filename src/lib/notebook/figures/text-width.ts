/**
 * Advance widths from space to tilde, thousandths of the font size: the wider of Noto Sans CJK KR and Arial, so that a label
 * fits wherever it is drawn. A table, since a canvas measures with whatever fonts its machine has, and one figure would
 * come out differently on two machines.
 */
// prettier-ignore
const ascii = [
  278, 323, 474, 556, 556, 921, 680, 278, 338, 338, 467, 584, 278, 347, 278, 392, 556, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 728, 293, 535, 667, 556, 833, 723, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 338, 392, 338, 555, 559, 606, 563, 618, 510, 620, 556, 325, 564,
  607, 275, 275, 552, 284, 926, 610, 606, 620, 620, 388, 500, 377, 607, 521, 802, 500, 521, 500, 338, 270, 338, 584,
];
const alphabetic = 650;
const hangul = 920;
const square = 1000;
/** How much wider letters of weight 600 and more are. */
const boldFactor = 1.066;

/** Width of a line of text in pixels, the same on every machine. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let thousandths = 0;
  for (const character of text) thousandths += widthOf(character.codePointAt(0)!);
  return Math.round(((thousandths * fontSize) / 1000) * (bold ? boldFactor : 1));
}

function widthOf(code: number): number {
  if (code >= 0x20 && code < 0x7f) return ascii[code - 0x20]!;
  if (code >= 0x0300 && code < 0x0370) return 0;
  if (code < 0x1100 || (code >= 0x2010 && code < 0x2026)) return alphabetic;
  return code >= 0xac00 && code < 0xd7a4 ? hangul : square;
}
