import { dimensionNames, words, type DimensionName } from "../../data";

/** The dimensions that words can name; intensity is read from how pleasant or unpleasant a text is. */
export type NamedDimension = Exclude<DimensionName, "intensity">;

/** Beginnings of words that say much of a dimension, and of those that say little. */
export interface Cues {
  readonly more: readonly string[];
  readonly less: readonly string[];
}

/** English cues for each dimension, chosen by hand before any of the pairs was judged; short stories of daily life. */
export const cues: Readonly<Record<NamedDimension, Cues>> = {
  duration: {
    more: [
      "year",
      "month",
      "week",
      "decade",
      "forever",
      "lifetime",
      "always",
      "long",
      "permanent",
      "whole",
      "rest",
      "still",
    ],
    less: ["moment", "second", "minute", "brief", "short", "quick", "once", "hour"],
  },
  certainty: {
    more: [
      "will",
      "always",
      "definitely",
      "certain",
      "sure",
      "guarantee",
      "confirmed",
      "never",
      "every",
      "know",
      "knew",
    ],
    less: ["may", "might", "maybe", "perhaps", "possibly", "could", "hope", "think", "unsure", "doubt", "probably"],
  },
  propinquity: {
    more: ["today", "now", "tonight", "immediately", "just", "already", "morning", "here", "home", "nearby"],
    less: ["tomorrow", "next", "later", "someday", "future", "eventually", "soon", "abroad", "away", "far"],
  },
  fecundity: {
    more: [
      "again",
      "more",
      "start",
      "begin",
      "began",
      "learn",
      "grow",
      "grew",
      "new",
      "became",
      "lead",
      "led",
      "continue",
      "keep",
    ],
    less: ["last", "final", "end", "stop", "quit", "over", "only"],
  },
  purity: {
    more: ["perfect", "pure", "completely", "totally", "fully", "clean", "simply", "free", "best", "without"],
    less: ["but", "however", "although", "except", "despite", "though", "instead", "unfortunately", "until"],
  },
  extent: {
    more: [
      "everyone",
      "everybody",
      "people",
      "all",
      "family",
      "friends",
      "crowd",
      "class",
      "town",
      "city",
      "team",
      "group",
      "we",
      "our",
    ],
    less: ["alone", "myself", "nobody", "noone", "single", "lonely"],
  },
  vulnerability: {
    more: [
      "child",
      "kid",
      "baby",
      "son",
      "daughter",
      "elder",
      "grand",
      "sick",
      "ill",
      "poor",
      "homeless",
      "disab",
      "dog",
      "cat",
      "pet",
      "hospital",
      "nursing",
    ],
    less: ["boss", "strong", "rich", "adult"],
  },
  resilience: {
    more: [
      "recover",
      "heal",
      "better",
      "fix",
      "repair",
      "replace",
      "help",
      "support",
      "insurance",
      "found",
      "saved",
      "back",
    ],
    less: ["die", "dead", "death", "lost", "destroy", "ruin", "permanent", "broke", "cancer", "kill"],
  },
  cascade: {
    more: ["because", "so", "then", "which", "caused", "result", "therefore", "after", "led", "made", "since", "when"],
    less: ["nothing", "anyway", "still"],
  },
  externalCost: {
    more: [
      "neighbor",
      "noise",
      "loud",
      "trash",
      "litter",
      "pollut",
      "smoke",
      "spill",
      "damage",
      "stole",
      "steal",
      "cheat",
      "hit",
      "crash",
      "angry",
      "yell",
      "stranger",
    ],
    less: ["clean", "quiet", "recycle"],
  },
  redistribution: {
    more: [
      "donat",
      "charity",
      "share",
      "gave",
      "give",
      "giving",
      "volunteer",
      "free",
      "fair",
      "equal",
      "shelter",
      "homeless",
      "poor",
      "loan",
    ],
    less: ["stole", "steal", "rich", "expensive", "profit", "luxury"],
  },
  selfDamage: {
    more: [
      "hurt",
      "injur",
      "pain",
      "burn",
      "cut",
      "fell",
      "fall",
      "broke",
      "broken",
      "sick",
      "tired",
      "fired",
      "lost",
      "debt",
      "regret",
      "drunk",
      "vomit",
      "threw",
    ],
    less: ["healthy", "rest", "relax", "safe"],
  },
};

/** The dimensions that cues name, in the registry's order. */
export const namedDimensions = dimensionNames.filter((name): name is NamedDimension => name !== "intensity");

/**
 * Of which dimensions a text says more than it says little: 1 where the cues for more outnumber those for less, else 0. Cues of
 * four letters and more are beginnings of words, shorter ones are whole words.
 *
 * @returns one number for each of `namedDimensions`
 */
export function namedIn(text: string): (0 | 1)[] {
  const tokens = words(text);
  const count = (stems: readonly string[]): number =>
    tokens.filter((token) => stems.some((stem) => (stem.length < 4 ? token === stem : token.startsWith(stem)))).length;
  return namedDimensions.map((name) => (count(cues[name].more) > count(cues[name].less) ? 1 : 0));
}
