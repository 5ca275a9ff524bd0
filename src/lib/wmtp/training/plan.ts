import type { Weights } from "../../model";
import type { Stream } from "../../random";
import type { CheckpointPlan, Metrics, MetricSink, Optimizer } from "../../training";
import type { TokenBatch, TokenBatches } from "../batches";
import type { MtpReduction } from "../loss";
import type { LanguageModel } from "../model";
import type { TokenScorer } from "./scoring";
import type { TokenSource } from "./source";

/** A step that has been done. */
export interface LanguageModelStep {
  /** Steps done, this one included. */
  readonly step: number;
  /** What it learned from. */
  readonly batch: TokenBatch;
  /** Loss of the batch before the update, in nats: weighted where there is a scorer. */
  readonly loss: number;
  /** `train/loss`, the unweighted `train/ce_head_0`, ... of its heads, and what the scorer told. */
  readonly metrics: Metrics;
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
  /** Losses under a reference model of the same vocabulary, for scorers that need them: `referenceLosses`. */
  readonly reference?: TokenSource;
  /** Values of a critic of the same vocabulary, for scorers that need them. */
  readonly values?: TokenSource;
  /** Limit of the gradients' global norm; default none. */
  readonly maxNorm?: number;
  /** Source of dropout masks, only split; default one fixed stream. */
  readonly stream?: Stream;
  /** Default every 100 steps, in memory. */
  readonly checkpoints?: CheckpointPlan;
  /** Takes the metrics of each step, numbered from 1; it stays open. Default none. */
  readonly sink?: MetricSink;
  /** Called after each step. */
  readonly onStep?: (step: LanguageModelStep) => void;
}
