import { requireInteger, requireOneOf } from "../../arguments";
import type { EncoderConfig } from "../config";

/** What is computed again in the backward pass: nothing, the attention weights, or each block from its input. */
export type Checkpointing = "none" | "attention" | "block";

/** What passes through a model at once. */
export interface Workload {
  /** Sequences, B. */
  readonly batch: number;
  /** Positions of each, S. */
  readonly length: number;
  /** Bytes of a number: 2 (float16, bfloat16) or 4. Default 2. */
  readonly bytes?: 2 | 4;
  /** Default "none". */
  readonly checkpointing?: Checkpointing;
}

/** Bytes that a block keeps for its backward pass. */
export interface BlockActivations {
  /** Input, queries, keys, values and mixed values, and the mask of the output's dropout. */
  readonly attention: number;
  /** Attention weights before and after dropout, and their mask: what grows with the square of the length. */
  readonly attentionWeights: number;
  /** Input, hidden units before and after the non-linearity, and the mask of the output's dropout. */
  readonly feedForward: number;
  /** Inputs of both layer norms. */
  readonly norms: number;
  readonly total: number;
}

/**
 * Bytes that one encoder block keeps for its backward pass, by the formula of Korthikanti et al.: with numbers of 2 bytes,
 * dropout and a feed-forward of 4 D this is S B D (34 + 5 H S / D). Masks take one byte a number; without dropout there are none.
 *
 * Without dropout PyTorch 1.13's TransformerEncoderLayer keeps exactly this and 16 B S + 8 bytes of statistics (measured with its
 * saved-tensor hooks).
 *
 * @throws RangeError for a batch or length below 1, or an unknown choice
 * @see 001-C6, 003-A5. Korthikanti et al. 2022, section 4.1 (their s, b, h, a are our S, B, D, H)
 */
export function blockActivations(encoder: EncoderConfig, workload: Workload): BlockActivations {
  const { batch, length, bytes = 2 } = workload;
  requireInteger("batch", batch, { min: 1 });
  requireInteger("length", length, { min: 1 });
  requireOneOf("bytes", bytes, [2, 4]);
  const { width, heads, feedForward, dropout } = encoder;
  const states = batch * length * width;
  const scores = batch * heads * length * length;
  const mask = dropout > 0 ? 1 : 0;
  const parts = {
    attention: states * (5 * bytes + mask),
    attentionWeights: scores * (dropout > 0 ? 2 * bytes + mask : bytes),
    feedForward: states * (bytes + mask) + batch * length * feedForward * 2 * bytes,
    norms: states * 2 * bytes,
  };
  return { ...parts, total: Object.values(parts).reduce((sum, part) => sum + part, 0) };
}

/**
 * Bytes that all encoder blocks keep at the peak. With checkpointing of blocks: the input of each, and one block in full, the one
 * that is computed again. Embeddings and heads are left out: they add less than a block does.
 *
 * @see 001-C6, 003-A5, 003-E29. Korthikanti et al. 2022, section 5; Chen et al. 2016
 */
export function encoderActivations(encoder: EncoderConfig, workload: Workload): number {
  const { batch, length, bytes = 2, checkpointing = "none" } = workload;
  requireOneOf("checkpointing", checkpointing, ["none", "attention", "block"]);
  const block = blockActivations(encoder, workload);
  if (checkpointing === "none") return encoder.layers * block.total;
  if (checkpointing === "attention")
    return encoder.layers * (block.total - block.attentionWeights) + block.attentionWeights;
  return encoder.layers * batch * length * encoder.width * bytes + block.total;
}
