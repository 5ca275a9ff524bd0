import * as tf from "@tensorflow/tfjs";
import { read } from "../../engine";
import type { Weights } from "../../model";
import type { Stream } from "../../random";
import { rSquared } from "../../statistics";
import { discountedReturns, trainCritic, type Critic } from "../critic";
import type { LanguageModel } from "../model";
import type { Scorer } from "../scorers";
import { referenceLosses } from "../training";
import { markedFindings, type MarkedFindings } from "./marked-findings";
import { lineIds, lineTokens, markedLineLength, markedLines, type MarkedLines } from "./marked-lines";

/** A text with both scorers' weights, row-major [rows, S]. */
export interface ImportanceExample {
  readonly tokens: readonly string[];
  readonly important: Uint8Array;
  readonly rho1: Float64Array;
  readonly critic: Float64Array;
}

/** What one seed came to. */
export interface SeedFindings {
  readonly rho1: MarkedFindings;
  readonly critic: MarkedFindings;
  readonly criticRSquared: number;
  readonly example: ImportanceExample;
}

/** What a seed begins with; nothing of it is changed or disposed. */
export interface SeedPlan {
  readonly model: LanguageModel;
  /** Weights of the reference model, whose trunk is the critic's. */
  readonly knows: Weights;
  /** Weights of the model that is being trained. */
  readonly learns: Weights;
  readonly scorers: Readonly<Record<"rho1" | "critic", Scorer>>;
  readonly stream: Stream;
  /** Share of wrong answers. */
  readonly wrong: number;
  readonly criticSteps: number;
  readonly batch: number;
  readonly unseen: number;
}

/**
 * Teaches a critic on the reference's frozen trunk and reads both scorers' weights on unseen lines.
 *
 * @see 004-F2
 */
export function findingsOfSeed(plan: SeedPlan): SeedFindings {
  const critic = taughtCritic(plan);
  const lines = markedLines(plan.stream.split("unseen"), plan.unseen, plan.wrong);
  const ids = lineIds(lines);
  const values = critic.values(ids);
  const input = { ids, values, ...lossesOf(plan, ids) };
  const weigh = (scorer: Scorer): Float64Array => {
    const { weights } = scorer.score(input);
    const found = read(weights);
    weights.dispose();
    return found;
  };
  const [rho1, criticWeights] = [weigh(plan.scorers.rho1), weigh(plan.scorers.critic)];
  const criticRSquared = rSquared(returnsOf(lines), read(values));
  tf.dispose(input);
  critic.dispose();
  return {
    rho1: markedFindings(rho1, lines),
    critic: markedFindings(criticWeights, lines),
    criticRSquared,
    example: { tokens: lineTokens(lines), important: lines.important, rho1, critic: criticWeights },
  };
}

function taughtCritic({ model, knows, stream, batch, wrong, criticSteps }: SeedPlan): Critic {
  return trainCritic({
    model,
    weights: knows,
    texts: (step) => markedLines(stream.split("lines").split(step), batch, wrong),
    steps: criticSteps,
    rate: 1e-2,
    stream: stream.split("head"),
  });
}

function lossesOf(
  { model, knows, learns }: SeedPlan,
  ids: tf.Tensor2D,
): Readonly<Record<"baseLosses" | "referenceLosses", tf.Tensor2D>> {
  return { baseLosses: referenceLosses(model, learns)(ids), referenceLosses: referenceLosses(model, knows)(ids) };
}

function returnsOf({ rows, rewards }: MarkedLines): number[] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from(discountedReturns(rewards.subarray(row * markedLineLength, (row + 1) * markedLineLength))),
  ).flat();
}
