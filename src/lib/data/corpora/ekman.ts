import { requireInteger } from "../../arguments";
import { emotionNames } from "./goemotions";

type EmotionName = (typeof emotionNames)[number];

/** Ekman's six emotions and neutral. */
export const ekmanNames = ["anger", "disgust", "fear", "joy", "sadness", "surprise", "neutral"] as const;

/** Which of the 28 labels each group pools; joy pools twelve, which is half of the imbalance of 000-C1. */
export const ekmanGroups: Readonly<Record<(typeof ekmanNames)[number], readonly EmotionName[]>> = {
  anger: ["anger", "annoyance", "disapproval"],
  disgust: ["disgust"],
  fear: ["fear", "nervousness"],
  joy: [
    "admiration",
    "amusement",
    "approval",
    "caring",
    "desire",
    "excitement",
    "gratitude",
    "joy",
    "love",
    "optimism",
    "pride",
    "relief",
  ],
  sadness: ["disappointment", "embarrassment", "grief", "remorse", "sadness"],
  surprise: ["confusion", "curiosity", "realization", "surprise"],
  neutral: ["neutral"],
};

const groupOf = emotionNames.map((name) => ekmanNames.findIndex((group) => ekmanGroups[group].includes(name)));

/**
 * Pools labels of GoEmotions into the groups of its authors.
 *
 * @param labels indices into `emotionNames`
 * @returns indices into `ekmanNames`, ascending, each once
 * @throws RangeError for a label outside of 0 ... 27
 * @see 000-D1; ekman_mapping.json of Demszky et al. 2020
 */
export function toEkman(labels: readonly number[]): number[] {
  const groups = labels.map((label) => {
    requireInteger("labels", label, { min: 0, max: groupOf.length - 1 });
    return groupOf[label]!;
  });
  return [...new Set(groups)].sort((a, b) => a - b);
}
