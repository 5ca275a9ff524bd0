import { mean, rSquared } from "../../statistics";
import type { KnownReturnTexts } from "../critic";

/**
 * R² of the returns by the reward of the current token alone: a return begins with its own token's reward, so a critic that has
 * read nothing but this token explains as much. What it explains beyond is what it has learned from the text.
 *
 * @returns the best that a function of the reward can do on these texts
 * @see 004-C11
 */
export function currentTokenRSquared({ rewards, returns }: Pick<KnownReturnTexts, "rewards" | "returns">): number {
  const meanOf = new Map(
    [...new Set(rewards)].map((reward) => [reward, mean(returns.filter((_, i) => rewards[i] === reward))]),
  );
  return rSquared(
    returns,
    rewards.map((reward) => meanOf.get(reward)!),
  );
}
