import { requireLabels, requireText } from "../rows/check";
import { tsvCells } from "../rows/cells";
import type { LabelledText } from "./labelled-text";

/** The 43 emotions of KOTE and 없음 (none, index 24), in the order of its labels. */
export const koteNames = [
  "불평/불만",
  "환영/호의",
  "감동/감탄",
  "지긋지긋",
  "고마움",
  "슬픔",
  "화남/분노",
  "존경",
  "기대감",
  "우쭐댐/무시함",
  "안타까움/실망",
  "비장함",
  "의심/불신",
  "뿌듯함",
  "편안/쾌적",
  "신기함/관심",
  "아껴주는",
  "부끄러움",
  "공포/무서움",
  "절망",
  "한심함",
  "역겨움/징그러움",
  "짜증",
  "어이없음",
  "없음",
  "패배/자기혐오",
  "귀찮음",
  "힘듦/지침",
  "즐거움/신남",
  "깨달음",
  "죄책감",
  "증오/혐오",
  "흐뭇함(귀여움/예쁨)",
  "당황/난처",
  "경악",
  "부담/안_내킴",
  "서러움",
  "재미없음",
  "불쌍함/연민",
  "놀람",
  "행복",
  "불안/걱정",
  "기쁨",
  "안심/신뢰",
] as const;

/**
 * Reads a part of KOTE: Korean comments with labels pooled over five readers of each, 7.9 on
 * average.
 *
 * @param part for errors: "validation", "test"
 * @param file the text of a .tsv file: id, comment, labels joined by commas
 * @throws Error "kote test: line 7: ..." for a missing column, an empty text, a label outside of 0 ... 43
 * @see 001-D1, 003-D2. Jeon et al. 2022, "User Guide for KOTE: Korean Online Comments Emotions Dataset"
 */
export function loadKote(part: string, file: string): LabelledText[] {
  return tsvCells(`kote ${part}`, file, [3]).map(({ line, cells: [id, text, labels] }) => {
    const where = `kote ${part}: line ${line}`;
    return {
      id: requireText(where, id),
      text: requireText(where, text),
      labels: requireLabels(where, labels, koteNames.length),
    };
  });
}
