import { requireInteger } from "../../arguments";
import { ekmanNames, koteNames } from "../../data";

type KoteName = (typeof koteNames)[number];

/**
 * Which of KOTE's 44 labels each of the seven groups pools. The assignment is ours: KOTE publishes none. Seven labels that fit
 * no group (resolve, contempt, doubt, weariness of effort, boredom, burden, haughtiness) are left out.
 */
export const koteGroups: Readonly<Record<(typeof ekmanNames)[number], readonly KoteName[]>> = {
  anger: ["불평/불만", "지긋지긋", "화남/분노", "짜증", "어이없음"],
  disgust: ["역겨움/징그러움", "증오/혐오"],
  fear: ["공포/무서움", "불안/걱정"],
  joy: [
    "환영/호의",
    "감동/감탄",
    "고마움",
    "존경",
    "기대감",
    "뿌듯함",
    "편안/쾌적",
    "아껴주는",
    "즐거움/신남",
    "흐뭇함(귀여움/예쁨)",
    "행복",
    "기쁨",
    "안심/신뢰",
  ],
  sadness: [
    "슬픔",
    "안타까움/실망",
    "부끄러움",
    "절망",
    "패배/자기혐오",
    "힘듦/지침",
    "죄책감",
    "서러움",
    "불쌍함/연민",
  ],
  surprise: ["신기함/관심", "깨달음", "당황/난처", "경악", "놀람"],
  neutral: ["없음"],
};

const groupOf = koteNames.map((name) => ekmanNames.findIndex((group) => koteGroups[group].includes(name)));

/**
 * Pools labels of KOTE into the groups of GoEmotions' authors.
 *
 * @param labels indices into `koteNames`
 * @returns indices into `ekmanNames`, ascending, each once; empty where no label belongs to a group
 * @throws RangeError for a label outside of 0 ... 43
 */
export function koteToEkman(labels: readonly number[]): number[] {
  const groups = labels.map((label) => {
    requireInteger("labels", label, { min: 0, max: groupOf.length - 1 });
    return groupOf[label]!;
  });
  return [...new Set(groups)].filter((group) => group >= 0).sort((a, b) => a - b);
}
