import type { Weights } from "../../model";
import type { Stream } from "../../random";
import type { CheckpointPlan, Optimizer } from "../../training";
import type { TokenBatch, TokenBatches } from "../batches";
import type { MtpReduction } from "../loss";
import type { LanguageModel } from "../model";
import type { TokenScorer, TokenSource } from "./scoring";

/** A step that has been done. */
export interface LanguageModelStep {
  /** Steps done, this one included. */
  readonly step: number;
  /** What it learned from. */
  readonly batch: TokenBatch;
  /** Loss of the batch before the update, in nats: weighted where there is a scorer. */
  readonly loss: number;
  /** What the scorer told; empty without one. */
  readonly metrics: Readonly<Record<string, number>>;
}

/** How a language model is trained. */
export interface LanguageModelPlan {
  readonly model: LanguageModel;
  /** Trained in place. */
  readonly weights: Weights;
  readonly batches: TokenBatches;
  readonly optimizer: Optimizer;
  /** Learning rate, or its schedule by step from 0. */
  readonly rate: number | ((step: number) => number);
  /** At least 1. */
  readonly steps: number;
  /** Heads that are trained, the first so many; default all. 1 trains the next token alone. */
  readonly horizon?: number;
  /** Default "pairs". */
  readonly reduction?: MtpReduction;
  /** Weighs the tokens of each batch; default none: all count alike. */
  readonly scorer?: TokenScorer;
  /** Losses under a reference model, for scorers that need them: `referenceLosses`. */
  readonly reference?: TokenSource;
  /** Values of a critic, for scorers that need them. */
  readonly values?: TokenSource;
  /** False lets the gradient flow through the scorer's weights, a known fault for the lesson; default true. */
  readonly detached?: boolean;
  /** Limit of the gradients' global norm; default none. */
  readonly maxNorm?: number;
  /** Source of dropout masks, only split; default one fixed stream. */
  readonly stream?: Stream;
  /** Default every 100 steps, in memory. */
  readonly checkpoints?: CheckpointPlan;
  /** Called after each step. */
  readonly onStep?: (step: LanguageModelStep) => void;
}
