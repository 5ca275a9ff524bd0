import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../../model";
import { mtpLabels, perToken, tokenLosses } from "../loss";
import type { LanguageModel } from "../model";
import { tokenSource, type TokenSource } from "./source";

/**
 * The one-step losses of a frozen model, token by token: what Rho-1 compares with.
 *
 * @returns of ids [B, S] the losses [B, S]; entry t is that of token t given those before it, 0 for the first
 * @see 004-S5, 004-D3. Lin et al. 2024 (2404.07965).
 */
export function referenceLosses(model: LanguageModel, weights: Weights): TokenSource {
  return tokenSource(model.vocabulary, (ids) =>
    tf.tidy(() => {
      const logits = model.head(weights, model.states(weights, ids), 1);
      return perToken(tokenLosses(logits, mtpLabels(ids, { horizon: 1 })));
    }),
  );
}
