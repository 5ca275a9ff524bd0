import { requireInteger } from "../../arguments";
import type { EncoderConfig, ModelConfig } from "../config";

/** Floating-point operations of matrix products, a multiplication and an addition counted as two. */
export interface Flops {
  /** The input projection, if there is one. */
  readonly input: number;
  /** Affine layers of the encoder blocks. */
  readonly encoder: number;
  /** Scores and mixing of the encoder blocks: what grows with the square of the length. */
  readonly attention: number;
  /** Projections and outputs of the heads, once a sequence. */
  readonly heads: number;
  readonly total: number;
}

/** What is computed. */
export interface FlopsWorkload {
  /** Sequences, B. */
  readonly batch: number;
  /** Positions of each, S. */
  readonly length: number;
}

/**
 * Operations of one forward pass. Only matrix products are counted; look-ups, norms, softmax and biases are below 1% of them at
 * width 896.
 *
 * @throws RangeError for a batch or length below 1
 * @see 001-C12, X-C9. Kaplan et al. 2020, table 1; Narayanan et al. 2021, appendix
 */
export function forwardFlops(config: ModelConfig, { batch, length }: FlopsWorkload): Flops {
  requireInteger("batch", batch, { min: 1 });
  requireInteger("length", length, { min: 1 });
  const { encoder, heads } = config;
  const tokens = batch * length;
  const parts = {
    input: encoder.inputWidth === undefined ? 0 : 2 * tokens * encoder.inputWidth * encoder.width,
    encoder: 2 * tokens * encoder.layers * affineNumbers(encoder),
    attention: 4 * tokens * encoder.layers * length * encoder.width,
    heads:
      2 *
      batch *
      sum(Object.values(heads).map(({ projection = 0, outputs }) => encoder.width * (2 * projection + outputs))),
  };
  return { ...parts, total: sum(Object.values(parts)) };
}

/**
 * Operations of one training step: forward, twice as much backward (for the inputs and for the weights of each product), and with
 * checkpointing of blocks the encoder forward once more.
 *
 * @param options.checkpointing whether blocks are computed again; default false
 * @see 001-C12, 003-E29
 */
export function trainingFlops(
  config: ModelConfig,
  workload: FlopsWorkload,
  { checkpointing = false }: { readonly checkpointing?: boolean } = {},
): number {
  const { encoder, attention, total } = forwardFlops(config, workload);
  return 3 * total + (checkpointing ? encoder + attention : 0);
}

/** Numbers of a block's kernels: query, key, value, output, and two of the feed-forward. */
function affineNumbers({ width, feedForward }: EncoderConfig): number {
  return 4 * width * width + 2 * width * feedForward;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
