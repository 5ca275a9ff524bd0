import { allocate, disposeWeights, type Weights } from "../../model";
import { adamW } from "../../training";
import { windows } from "../batches";
import type { Metrics } from "../metrics";
import type { ScorerComponent } from "../registry";
import { evaluateModel, trainLanguageModel, type Evaluation, type TokenScorer } from "../training";
import { createRecipeScorer } from "./algorithms";
import { batchesOf, prepareHelper, prepareRecipe, type Helper, type PreparedRecipe, type RecipeTexts } from "./prepare";
import type { Recipe } from "./recipe";

/** What a recipe came to. */
export interface RecipeRun {
  /** Key of the scorer that weighed the tokens. */
  readonly scorer: string;
  /** Weighted loss of each step, [steps]. */
  readonly losses: Float64Array;
  /** Metrics of the last step. */
  readonly metrics: Metrics;
  /** Unweighted, of each head on the validation text. */
  readonly evaluation: Evaluation;
}

/**
 * Runs a recipe: reference model or critic first, where its algorithm needs one, then the weighted training, then the judgment.
 *
 * @throws TypeError that names a text or function which the algorithm needs and does not get; else as its parts do
 * @see 004-S8, 004-A5
 */
export function runRecipe(recipe: Recipe, texts: RecipeTexts): RecipeRun {
  const prepared = prepareRecipe(recipe, texts);
  const scorer = createRecipeScorer(recipe);
  const weights = allocate(prepared.model.blueprint, prepared.source.split("model"));
  let helper: Helper | undefined;
  try {
    helper = prepareHelper(prepared, weights);
    const trained = trainPrepared(prepared, weights, helper, reading(scorer, recipe.loss.weights));
    return { scorer: scorer.key, ...trained, evaluation: judge(prepared, weights) };
  } finally {
    helper?.dispose();
    disposeWeights(weights);
  }
}

function trainPrepared(
  prepared: PreparedRecipe,
  weights: Weights,
  { sources }: Helper,
  scorer: TokenScorer,
): Pick<RecipeRun, "losses" | "metrics"> {
  const { recipe, texts, model, source } = prepared;
  const optimizer = adamW({ weightDecay: recipe.optim.decay });
  let metrics: Metrics = {};
  try {
    const { losses } = trainLanguageModel({
      ...sources,
      model,
      weights,
      scorer,
      optimizer,
      batches: batchesOf(prepared, texts.training, "order"),
      rate: recipe.optim.rate,
      steps: recipe.train.steps,
      maxNorm: recipe.optim.clip,
      reduction: recipe.loss.reduction,
      stream: source.split("dropout"),
      ...(texts.sink && { sink: texts.sink }),
      onStep: (step) => {
        metrics = step.metrics;
      },
    });
    return { losses, metrics };
  } finally {
    optimizer.dispose();
  }
}

/** A scorer component as the training calls it, read by the name that the recipe gives. */
function reading(component: ScorerComponent, name: Recipe["loss"]["weights"]): TokenScorer {
  return {
    score: (input) => {
      const output = component.run(input);
      return { weights: output[name], metrics: output.metrics };
    },
  };
}

function judge({ recipe, texts, tokenizer, model }: PreparedRecipe, weights: Weights): Evaluation {
  const { length } = recipe.batching;
  const ids = tokenizer.encode(texts.validation).slice(0, recipe.eval.windows * length);
  return evaluateModel(model, weights, windows(ids, { length }));
}
