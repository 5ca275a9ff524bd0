import {
  criticDelta,
  criticExpEma,
  criticHeadOriginal,
  criticTokenOriginal,
  logNormalScorer,
  productScorer,
  rho1Excess,
  rho1ExcessPairs,
  rho1HeadDecay,
  rho1HeadOriginal,
  rho1TokenOriginal,
  shuffledScorer,
  tokenScores,
  uniformScorer,
  type ControlOptions,
  type Scorer,
} from "../scorers";
import type { Stream } from "../../random";
import type { ScorerContext } from "./component";
import { scorerOptions, type ScorerOptions } from "./options";

/** Makes a scorer from options as a recipe has them. */
export type ScorerMaker = (options: unknown, context: ScorerContext) => Scorer;

/** How each scorer is made, by its key. */
export const scorerMakers: Readonly<Record<string, ScorerMaker>> = {
  uniform: maker("uniform", "none", uniformScorer),
  "rho1-excess-v1": maker("rho1-excess-v1", "rho1", rho1Excess),
  "critic-delta-v1": maker("critic-delta-v1", "critic", criticDelta),
  "rho1-excess-pairs": maker("rho1-excess-pairs", "rho1", rho1ExcessPairs),
  "token-scores": maker("token-scores", "transform", (options, { scores }) => {
    if (scores === undefined) throw new TypeError("token-scores: scores: expected a function, got nothing");
    return tokenScores({ ...options, scores });
  }),
  product: maker("product", "product", (options, { factors }) => {
    if (factors === undefined)
      throw new TypeError("product: factors: expected two scorers in the context, got nothing");
    return productScorer(...factors, options);
  }),
  shuffled: control("shuffled", shuffledScorer),
  "log-normal": control("log-normal", logNormalScorer),
  "rho1-token-original": maker("rho1-token-original", "rhoToken", rho1TokenOriginal),
  "critic-token-original": maker("critic-token-original", "criticToken", criticTokenOriginal),
  "rho1-head-original": maker("rho1-head-original", "headShare", rho1HeadOriginal),
  "rho1-head-decay": maker("rho1-head-decay", "headCount", rho1HeadDecay),
  "critic-head-original": maker("critic-head-original", "criticHead", criticHeadOriginal),
  "critic-exp-ema": maker("critic-exp-ema", "exp", criticExpEma),
};

function maker<K extends keyof ScorerOptions>(
  key: string,
  kind: K,
  make: (options: ScorerOptions[K], context: ScorerContext) => Scorer,
): ScorerMaker {
  return (options, context) => make(scorerOptions(key, kind, options), context);
}

/** A control of the scorer that the context gives. */
function control(key: string, make: (options: ControlOptions) => Scorer): ScorerMaker {
  return maker(key, "none", (_, { of, stream }) =>
    make({ of: present(key, "of", of), stream: present(key, "stream", stream) }),
  );
}

function present<T extends Scorer | Stream>(key: string, name: string, value: T | undefined): T {
  if (value === undefined) throw new TypeError(`${key}: ${name}: expected it in the context, got nothing`);
  return value;
}
