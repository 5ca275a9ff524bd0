import { requireFinite } from "../arguments";

/** What two heads say of one situation. */
export interface HeadPair {
  /** How pleasant the felt emotion is, -1 to 1. */
  readonly valence: number;
  /** Net good by the Bentham head, -1 to 1. */
  readonly value: number;
}

/**
 * Whether emotion contradicts ethics: opposite signs, and neither so weak that its sign means nothing.
 *
 * The text gives no rule; this is the plainest one that does what it says.
 *
 * @param tolerance size below which a reading counts as neutral, default .2
 * @throws RangeError for a reading outside of [-1, 1]
 * @see 003-S6, 003-E40
 */
export function contradicts({ valence, value }: HeadPair, tolerance = 0.2): boolean {
  requireFinite("valence", valence, { min: -1, max: 1 });
  requireFinite("value", value, { min: -1, max: 1 });
  return valence * value < 0 && Math.min(Math.abs(valence), Math.abs(value)) >= tolerance;
}

/** What the weights of the heads follow. */
export interface Situation {
  /** 0 to 1 */
  readonly emergency: number;
  /** 0 to 1 */
  readonly complexity: number;
}

/** A number for each head. */
export type HeadWeights = Readonly<Record<"emotion" | "bentham" | "regret" | "surd", number>>;

/**
 * Weights of the heads, of sum 1: an emergency counts emotion up to twice, a complex dilemma the Bentham head.
 *
 * @throws RangeError for a situation outside of [0, 1]
 * @see 003-S6, 003-E40; the factors are ours
 */
export function situationWeights({ emergency, complexity }: Situation): HeadWeights {
  requireFinite("emergency", emergency, { min: 0, max: 1 });
  requireFinite("complexity", complexity, { min: 0, max: 1 });
  const total = 4 + emergency + complexity;
  return { emotion: (1 + emergency) / total, bentham: (1 + complexity) / total, regret: 1 / total, surd: 1 / total };
}

/** A situation as we judge it, with an emotion that fits and one that does not. */
export interface AuthoredCase {
  readonly situation: string;
  readonly value: number;
  readonly fitting: EmotionName;
  readonly contradicting: EmotionName;
}

/** Valence of an emotion, from the original's table of hedonic values. */
export const emotionValence = {
  joy: 0.85,
  trust: 0.6,
  anticipation: 0.4,
  disgust: -0.6,
  sadness: -0.7,
  anger: -0.8,
  fear: -0.9,
} as const;

/** An emotion of that table. */
export type EmotionName = keyof typeof emotionValence;

const authored: readonly (readonly [string, number, EmotionName, EmotionName])[] = [
  ["A stranger returns a lost wallet with all the money in it.", 0.6, "joy", "anger"],
  ["A nurse stays after her shift to calm a frightened child.", 0.7, "trust", "disgust"],
  ["A company hides that its brakes fail in rain.", -0.9, "anger", "joy"],
  ["A friend tells a secret that was told in confidence.", -0.5, "sadness", "joy"],
  ["Neighbours rebuild a burnt house together.", 0.8, "joy", "fear"],
  ["A landlord turns the heating off to drive a family out.", -0.8, "anger", "trust"],
  ["A teacher finds time for the slowest pupil.", 0.5, "trust", "disgust"],
  ["A driver flees after hitting a cyclist.", -0.9, "fear", "anticipation"],
  ["A vaccine reaches the last village.", 0.9, "joy", "sadness"],
  ["A guard is paid to look away.", -0.6, "disgust", "joy"],
  ["A son reads to his blind father every evening.", 0.6, "joy", "anger"],
  ["A classmate is mocked until he leaves the school.", -0.8, "sadness", "joy"],
  ["A bridge is closed in time, before it falls.", 0.7, "trust", "sadness"],
  ["Savings of pensioners are sold worthless bonds.", -0.8, "disgust", "anticipation"],
  ["An apology is made, and accepted.", 0.5, "joy", "disgust"],
  ["A dog is left chained without water.", -0.7, "anger", "joy"],
  ["A rival helps an injured runner over the line.", 0.6, "trust", "fear"],
  ["A forest is burnt to hide a theft.", -0.7, "sadness", "trust"],
  ["A clinic opens where there was none.", 0.8, "anticipation", "anger"],
  ["An old woman is talked out of her house by a false nephew.", -0.9, "anger", "anticipation"],
];

/** Twenty situations, each with an emotion that fits our judgement of it and one that contradicts it (003-E40). */
export const authoredCases: readonly AuthoredCase[] = authored.map(([situation, value, fitting, contradicting]) => ({
  situation,
  value,
  fitting,
  contradicting,
}));
