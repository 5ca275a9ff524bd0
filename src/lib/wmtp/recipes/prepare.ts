import * as tf from "@tensorflow/tfjs";
import { adamW } from "../../training";
import { allocate, disposeWeights, type Weights } from "../../model";
import { stream, type Stream } from "../../random";
import { batches, type TokenBatches } from "../batches";
import { trainCritic } from "../critic";
import type { MetricSink } from "../metrics";
import { decoder, type LanguageModel } from "../model";
import { bytePairTokenizer, characterTokenizer, type Tokenizer } from "../tokens";
import { referenceLosses, trainLanguageModel, type LanguageModelPlan } from "../training";
import type { Recipe } from "./recipe";

/** What a recipe is run on. */
export interface RecipeTexts {
  /** Learned from. */
  readonly training: string;
  /** Judged on. */
  readonly validation: string;
  /** A cleaner text, from which rho1-wmtp's reference model learns. */
  readonly reference?: string;
  /** What is earned at each token, for critic-wmtp: ids of a batch, row-major [B, S] -> rewards [B, S]. */
  readonly rewards?: (ids: Int32Array) => Float64Array;
  /** Takes the metrics of each step. */
  readonly sink?: MetricSink;
}

/** What every algorithm needs. */
export interface PreparedRecipe {
  readonly recipe: Recipe;
  readonly texts: RecipeTexts;
  readonly tokenizer: Tokenizer;
  readonly model: LanguageModel;
  readonly source: Stream;
}

/** What an algorithm needs beside the weighted training. */
export interface Helper {
  readonly sources: Pick<LanguageModelPlan, "reference" | "values">;
  dispose(): void;
}

/** Tokenizer, over all texts so that the reference model counts the same tokens, and model. */
export function prepareRecipe(recipe: Recipe, texts: RecipeTexts): PreparedRecipe {
  const corpus = [texts.training, texts.validation, texts.reference ?? ""];
  const { tokenizer: kind, size } = recipe.data;
  const tokenizer = kind === "characters" ? characterTokenizer(corpus.join("")) : bytePairTokenizer(corpus, { size });
  const model = decoder({ ...recipe.model, vocabulary: tokenizer.size, context: recipe.batching.length });
  return { recipe, texts, tokenizer, model, source: stream(recipe.run.seed) };
}

/** Batches of a text in an order of their own. */
export function batchesOf({ recipe, tokenizer, source }: PreparedRecipe, text: string, order: string): TokenBatches {
  return batches({ ids: tokenizer.encode(text), ...recipe.batching, stream: source.split(order) });
}

/**
 * The reference model or the critic that an algorithm needs, trained.
 *
 * @throws TypeError that names what the texts lack for it
 */
export function prepareHelper(prepared: PreparedRecipe, weights: Weights): Helper {
  const { algo } = prepared.recipe.train;
  if (algo === "rho1-wmtp") return referenceModel(prepared);
  return algo === "critic-wmtp" ? critic(prepared, weights) : { sources: {}, dispose: () => undefined };
}

/** The same architecture with one head, trained on the cleaner text (004-D3). */
function referenceModel(prepared: PreparedRecipe): Helper {
  const { recipe, texts, model, source } = prepared;
  if (texts.reference === undefined) throw new TypeError("rho1-wmtp: reference: expected a text, got nothing");
  const single = decoder({ ...recipe.model, vocabulary: model.vocabulary, context: model.context, predictions: 1 });
  const weights = allocate(single.blueprint, source.split("reference"));
  const optimizer = adamW({ weightDecay: recipe.optim.decay });
  trainLanguageModel({
    model: single,
    weights,
    batches: batchesOf(prepared, texts.reference, "reference order"),
    optimizer,
    rate: recipe.optim.rate,
    steps: recipe.rho1.steps,
    maxNorm: recipe.optim.clip,
  });
  optimizer.dispose();
  return { sources: { reference: referenceLosses(single, weights) }, dispose: () => { disposeWeights(weights); } }; // prettier-ignore
}

/** A value head on the model's own trunk as it is before training. */
function critic(prepared: PreparedRecipe, trunk: Weights): Helper {
  const { recipe, texts, model, source } = prepared;
  const { rewards } = texts;
  if (rewards === undefined) throw new TypeError("critic-wmtp: rewards: expected a function, got nothing");
  const order = batchesOf(prepared, texts.training, "critic order");
  const { discount, lambda, rate, clip, steps } = recipe.critic;
  const frozen = frozenCopy(trunk);
  const trained = trainCritic({
    model,
    weights: frozen,
    texts: (step) => {
      const batch = order.at(step);
      return { ...batch, rewards: rewards(batch.ids) };
    },
    steps,
    rate,
    maxNorm: clip,
    discount,
    lambda,
    stream: source.split("critic"),
  });
  return {
    sources: { values: trained.values },
    dispose: () => {
      trained.dispose();
      disposeWeights(frozen);
    },
  };
}

/** The trunk that the critic goes on reading while the model itself learns. */
function frozenCopy(weights: Weights): Weights {
  return new Map([...weights].map(([name, variable]) => [name, tf.variable(variable, false)]));
}
