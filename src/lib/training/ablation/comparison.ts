import { mean, pairedDifference, relativeFall, type PairedDifference } from "../../statistics";
import type { RunPoint } from "./train-recipes";
import { recipeOf, subsetName, type Rates, type Recipe, type Technique } from "./techniques";

/** One way of training, or of averaging what was trained. */
export interface Variant {
  readonly recipe: string;
  /** Default "raw". */
  readonly weights?: string;
}

/** Name under which averages of decay .999 are kept. */
export const PRINTED_AVERAGE = "shadow";

/** The last points of a variant, in the order of its seeds. */
export function finals(points: readonly RunPoint[], { recipe, weights = "raw" }: Variant): RunPoint[] {
  const own = points.filter((point) => point.recipe === recipe && point.weights === weights);
  const last = Math.max(...own.map(({ update }) => update));
  const found = own.filter(({ update }) => update === last);
  if (found.length === 0)
    throw new RangeError(`finals: expected points of "${recipe}" with weights "${weights}", got none`);
  return found;
}

/** Mean loss at the end on the validation items: what choices are made by. */
export function validationLoss(points: readonly RunPoint[], variant: Variant): number {
  return mean(finals(points, variant).map(({ validation }) => validation.loss));
}

/**
 * The share of its test loss that `from` loses by becoming `to`, paired over seeds: (from - to) / from, above 0 if `to` is
 * better.
 *
 * @see 001-E6, 001-E7, 001-E19
 */
export function lossGain(points: readonly RunPoint[], from: Variant, to: Variant): PairedDifference {
  const [before, after] = pairs(points, from, to);
  return relativeFall(
    before.map(({ test }) => test.loss),
    after.map(({ test }) => test.loss),
  );
}

/** Test accuracy of `to` minus that of `from`, percentage points, paired over seeds. */
export function accuracyGain(points: readonly RunPoint[], from: Variant, to: Variant): PairedDifference {
  const [before, after] = pairs(points, from, to);
  return pairedDifference(
    after.map(({ test }) => test.accuracy),
    before.map(({ test }) => test.accuracy),
  );
}

function pairs(points: readonly RunPoint[], from: Variant, to: Variant): [RunPoint[], RunPoint[]] {
  const [before, after] = [finals(points, from), finals(points, to)];
  if (before.some(({ seed }, i) => after[i]?.seed !== seed) || after.length !== before.length) {
    throw new RangeError(`expected the same seeds of "${from.recipe}" and "${to.recipe}"`);
  }
  return [before, after];
}

/** Recipes to train for some sets of techniques. Averaging needs no training of its own, so it adds none. */
export function recipesOf(subsets: readonly (readonly Technique[])[], rates: Rates): Record<string, Recipe> {
  return Object.fromEntries(subsets.map((subset) => [trainingName(subset), recipeOf(subset, rates)]));
}

/** Where the result of a set of techniques is found among the points of its trainings. */
export function variantOf(subset: readonly Technique[]): Variant {
  return { recipe: trainingName(subset), weights: subset.includes("EMA") ? PRINTED_AVERAGE : "raw" };
}

function trainingName(subset: readonly Technique[]): string {
  return subsetName(subset.filter((name) => name !== "EMA"));
}
