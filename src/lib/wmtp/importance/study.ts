import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import { disposeWeights, type Weights } from "../../model";
import { stream, type Stream } from "../../random";
import { discountedReturns, trainCritic, type Critic } from "../critic";
import { laneWeights } from "../experiment/stack/weights";
import { decoder, type DecoderConfig, type LanguageModel } from "../model";
import { criticDelta, rho1Excess, type Scorer, type ScorerInput } from "../scorers";
import { rSquared } from "../../statistics";
import { referenceLosses } from "../training";
import { markedLineLength, markedLines, markedLineTokenizer, type MarkedLines } from "./marked-lines";
import { importantAmongTop } from "./top-weights";
import { trainOnLines } from "./train-stack";

/** Effort of the study. */
export interface ImportanceOptions {
  readonly seeds: readonly number[];
  /** Steps of the reference model, whose trunk is the critic's; default 200. */
  readonly steps?: number;
  /** Steps of the model that is being trained, early on; default 30. */
  readonly early?: number;
  /** Steps of the critic; default 200. */
  readonly criticSteps?: number;
  /** Lines of a step; default 64. */
  readonly batch?: number;
  /** Unseen lines on which the weights are read; default 100. */
  readonly unseen?: number;
  /** Called after each seed. */
  readonly onSeed?: () => void;
}

/** What the weights of one seed find. */
export interface ImportanceOfSeed {
  readonly seed: number;
  /** Share of important tokens among the top 10% of Rho-1's weights. */
  readonly rho1: number;
  /** The same of the critic's. */
  readonly critic: number;
  /** R² of the critic's values on unseen lines of which a quarter is wrong. */
  readonly criticRSquared: number;
}

/** The text of the last seed with both scorers' weights, row-major [rows, S]. */
export interface ImportanceExample {
  readonly tokens: readonly string[];
  readonly important: Uint8Array;
  readonly rho1: Float64Array;
  readonly critic: Float64Array;
}

/** Do weights find the tokens that are important by construction? */
export interface ImportanceStudy {
  readonly seeds: readonly ImportanceOfSeed[];
  readonly example: ImportanceExample;
}

const wrong = 0.25;

/** Both scorers, weighing continuously, since a top tenth needs an order. */
const scorers: readonly Scorer[] = [rho1Excess({ mode: "softplus" }), criticDelta()];

/**
 * From each seed trains a reference model, a model that is early in its training, and a critic on the reference's frozen trunk,
 * and asks on which tokens of unseen lines with right answers the weights are highest.
 *
 * @see 004-F2
 */
export function importanceStudy(options: ImportanceOptions): ImportanceStudy {
  const { seeds, steps = 200, early = 30, batch = 64, onSeed } = options;
  const vocabulary = markedLineTokenizer().size;
  const config = { vocabulary, context: markedLineLength, width: 16, layers: 1, heads: 4 };
  const streams = (kind: string): Stream[] => seeds.map((seed) => stream(seed).split("importance").split(kind));
  const common = { config, batch, rate: 1e-2, wrong };
  const reference = trainOnLines({ ...common, streams: streams("reference"), steps });
  const base = trainOnLines({ ...common, streams: streams("base"), steps: early });
  let example: ImportanceExample | undefined;
  const found = seeds.map((seed, lane) => {
    const one = ofSeed(seed, config, { reference, base, lane }, options);
    example = one.example;
    onSeed?.();
    return one.found;
  });
  disposeWeights(reference);
  disposeWeights(base);
  return { seeds: found, example: example! };
}

interface Stacks {
  readonly reference: Weights;
  readonly base: Weights;
  readonly lane: number;
}

function ofSeed(
  seed: number,
  config: DecoderConfig,
  { reference, base, lane }: Stacks,
  { criticSteps = 200, batch = 64, unseen = 100 }: ImportanceOptions,
): { readonly found: ImportanceOfSeed; readonly example: ImportanceExample } {
  const model = decoder(config);
  const [knows, learns] = [reference, base].map((stack) => laneWeights(model.blueprint, stack, lane)) as [Weights, Weights]; // prettier-ignore
  const own = stream(seed).split("importance").split("critic");
  const critic = trainCritic({
    model,
    weights: knows,
    texts: (step) => markedLines(own.split("lines").split(step), batch, wrong),
    steps: criticSteps,
    rate: 1e-2,
    stream: own.split("head"),
  });
  const graded = markedLines(own.split("graded"), unseen, wrong);
  const lines = markedLines(own.split("unseen"), unseen, 0);
  const ids = idsOf(lines);
  const input = { ids, ...lossesOf(model, { knows, learns }, ids), values: critic.values(ids) };
  const [rho1, criticWeights] = scorers.map((scorer) => weigh(scorer, input)) as [Float64Array, Float64Array];
  const criticRSquared = rSquaredOf(graded, critic);
  tf.dispose(Object.values(input));
  critic.dispose();
  [knows, learns].forEach(disposeWeights);
  return {
    found: { seed, rho1: topOf(rho1, lines), critic: topOf(criticWeights, lines), criticRSquared },
    example: { tokens: tokensOf(lines), important: lines.important, rho1, critic: criticWeights },
  };
}

function lossesOf(
  model: LanguageModel,
  { knows, learns }: { readonly knows: Weights; readonly learns: Weights },
  ids: tf.Tensor2D,
): Pick<ScorerInput, "baseLosses" | "referenceLosses"> {
  return {
    baseLosses: referenceLosses(model, learns)(ids),
    referenceLosses: referenceLosses(model, knows)(ids),
  };
}

function weigh(scorer: Scorer, input: ScorerInput): Float64Array {
  const { weights } = scorer.score(input);
  const values = read(weights);
  weights.dispose();
  return values;
}

/** Of the tokens that are predicted; the first of a line is not. */
function topOf(weights: Float64Array, { important }: MarkedLines): number {
  const valid = (_: number, i: number): boolean => i % markedLineLength > 0;
  return importantAmongTop(weights.filter(valid), important.filter(valid));
}

function rSquaredOf(graded: MarkedLines, critic: Critic): number {
  const ids = idsOf(graded);
  const values = critic.values(ids);
  const returns = Float64Array.from({ length: graded.rows }, (_, row) => row).reduce<number[]>((all, row) => {
    const own = graded.rewards.subarray(row * markedLineLength, (row + 1) * markedLineLength);
    return all.concat(Array.from(discountedReturns(own)));
  }, []);
  const explained = rSquared(returns, read(values));
  tf.dispose([ids, values]);
  return explained;
}

function idsOf({ ids, rows, length }: MarkedLines): tf.Tensor2D {
  return tf.tensor2d(ids, [rows, length], "int32");
}

function tokensOf({ ids }: MarkedLines): string[] {
  const tokenizer = markedLineTokenizer();
  return Array.from(ids, (id) => tokenizer.decode([id]));
}
