import * as tf from "@tensorflow/tfjs";
import { ekmanNames } from "../../data";
import { evaluate } from "../../engine";
import { allocate, disposeWeights, type Weights } from "../../model";
import type { Stream } from "../../random";
import { classLogits, emotionBlueprint, hiddenUnits } from "../network/emotion-network";
import type { EmotionContext } from "./context";
import { softmax } from "./distributions";
import { mixingWeights } from "./settings";

/** The three scalars that the paper's function hands to its network (001 lines 321-355). */
export interface PrintedFeatures {
  readonly keywordDensity: number;
  readonly syntaxPatterns: number;
  readonly semanticDistance: number;
}

/**
 * The score as printed: a network on three scalars, and a `context` that nothing reads (001-C19). The network is a random one,
 * since the question is only what it can tell apart.
 */
export class PrintedScorer {
  readonly #weights: Weights;

  constructor(stream: Stream) {
    this.#weights = allocate(emotionBlueprint({ inputs: 3, hidden: 16, classes: ekmanNames.length }), stream);
  }

  /** [7], from `(text_features, context)`; the second is never read, as in the paper. */
  score(...[{ keywordDensity, syntaxPatterns, semanticDistance }]: [PrintedFeatures, EmotionContext]): number[] {
    const three = [keywordDensity, syntaxPatterns, semanticDistance];
    const rule = softmax(ekmanNames.map((_, k) => three[k % three.length]!));
    const logits = evaluate(() => classLogits(this.#weights, hiddenUnits(this.#weights, tf.tensor2d([three]))));
    const neural = softmax(Array.from(logits));
    return rule.map((own, k) => mixingWeights.rule * own + (1 - mixingWeights.rule) * neural[k]!);
  }

  dispose(): void {
    disposeWeights(this.#weights);
  }
}
