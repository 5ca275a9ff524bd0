import type { Weights } from "../../model";
import type { Stream } from "../../random";
import type { LanguageModel } from "../model";
import type { GaeOptions } from "./gae";

/** Texts with a reward for each token. */
export interface RewardedTexts {
  /** Number of texts, B. */
  readonly rows: number;
  /** Tokens of a text, S. */
  readonly length: number;
  /** Row-major [B, S]. */
  readonly ids: Int32Array;
  /** Row-major [B, S]: what is earned at a token. */
  readonly rewards: Float64Array;
  /** Row-major [B, S]: 0 where a token does not count. Without it all count. */
  readonly mask?: Uint8Array;
}

/** How a critic is trained. */
export interface CriticPlan extends GaeOptions {
  /** The trunk, of which only the states are read. */
  readonly model: LanguageModel;
  /** Its weights; they stay as they are. */
  readonly weights: Weights;
  /** Texts of a step, from 0. */
  readonly texts: (step: number) => RewardedTexts;
  readonly steps: number;
  /** Learning rate; default 1e-4. */
  readonly rate?: number;
  /** Limit of the gradients' global norm; default 1. */
  readonly maxNorm?: number;
  /** Where the head begins. */
  readonly stream: Stream;
}
