import { stream } from "../../../src/lib/random";
import {
  criticDelta,
  criticExpEma,
  criticHeadOriginal,
  criticTokenOriginal,
  logNormalScorer,
  markedTokens,
  productScorer,
  rho1Excess,
  rho1ExcessPairs,
  rho1HeadDecay,
  rho1HeadOriginal,
  rho1TokenOriginal,
  shuffledScorer,
  tokenScores,
  uniformScorer,
  type Scorer,
} from "../../../src/lib/wmtp/scorers";

const control = () => ({ of: criticDelta(), stream: stream(5) });

/** A maker of each scorer and of each of its ways to weigh, by a title. */
export const everyScorer: readonly (readonly [title: string, make: () => Scorer])[] = [
  ["uniform", uniformScorer],
  ["rho1-excess-v1", rho1Excess],
  ["rho1-excess-v1 softmax", () => rho1Excess({ mode: "softmax" })],
  ["rho1-excess-v1 clipped", () => rho1Excess({ mode: "clipped" })],
  ["rho1-excess-v1 softplus", () => rho1Excess({ mode: "softplus" })],
  ["rho1-excess-pairs", rho1ExcessPairs],
  ["rho1-excess-pairs softmax", () => rho1ExcessPairs({ mode: "softmax" })],
  ["critic-delta-v1", criticDelta],
  ["critic-delta-v1 clipped", () => criticDelta({ mode: "clipped", discount: 1 })],
  ["token-scores", () => tokenScores({ scores: markedTokens([2]) })],
  ["product", () => productScorer(rho1Excess({ mode: "softplus" }), criticDelta())],
  ["shuffled", () => shuffledScorer(control())],
  ["log-normal", () => logNormalScorer(control())],
  ["rho1-token-original", rho1TokenOriginal],
  ["rho1-token-original rel", () => rho1TokenOriginal({ signal: "rel" })],
  ["critic-token-original", criticTokenOriginal],
  ["critic-token-original advantage", () => criticTokenOriginal({ signal: "advantage" })],
  ["rho1-head-original", rho1HeadOriginal],
  ["rho1-head-decay", rho1HeadDecay],
  ["critic-head-original", criticHeadOriginal],
  ["critic-exp-ema", () => criticExpEma({ warmUp: 0 })],
];
