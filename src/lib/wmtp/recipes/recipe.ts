import type { MtpReduction } from "../loss";

/** Ways of training. */
export type Algorithm = "baseline-mtp" | "rho1-wmtp" | "critic-wmtp";

/** Which tokens a control puts weights on. */
export type Control = "none" | "shuffled" | "log-normal";

/** A run, whole: every key has a value, given or default. */
export interface Recipe {
  readonly run: {
    /** Default "wmtp". */
    readonly name: string;
    /** Default 1. */
    readonly seed: number;
  };
  readonly model: {
    /** Default 64. */
    readonly width: number;
    /** Default 2. */
    readonly layers: number;
    /** Attention heads; default 4. */
    readonly heads: number;
    /** Tokens predicted ahead, H; default 4. */
    readonly predictions: number;
    /** Default 0. */
    readonly dropout: number;
  };
  readonly train: {
    /** Default "rho1-wmtp" (004-S8). */
    readonly algo: Algorithm;
    /** Default 300. */
    readonly steps: number;
    /** Default "none". */
    readonly control: Control;
  };
  readonly optim: {
    /** Learning rate; default 3e-3. */
    readonly rate: number;
    /** Weight decay; default 0.01. */
    readonly decay: number;
    /** Limit of the gradients' norm; default 1. */
    readonly clip: number;
  };
  readonly data: {
    /** Default "characters". */
    readonly tokenizer: "characters" | "byte-pairs";
    /** Size of a vocabulary of byte pairs; default 512. */
    readonly size: number;
  };
  readonly batching: {
    /** Windows in a batch; default 32. */
    readonly batch: number;
    /** Tokens in a window; default 64. */
    readonly length: number;
  };
  readonly loss: {
    /** Default "pairs". */
    readonly reduction: MtpReduction;
    /** The part of a scorer's output that is read; recipes of the old output have "weights_tensor" (004-A5). */
    readonly weights: "weights" | "weights_tensor";
  };
  readonly critic: {
    /** Default "critic-delta-v1". */
    readonly scorer: string;
    /** Of the scorer. */
    readonly options: Readonly<Record<string, unknown>>;
    /** γ of the returns; default 0.99. */
    readonly discount: number;
    /** λ of the returns; default 0.95. */
    readonly lambda: number;
    /** Learning rate of stage 1; default 1e-4. */
    readonly rate: number;
    /** Limit of the gradients' norm in stage 1; default 1. */
    readonly clip: number;
    /** Steps of stage 1; default 300. */
    readonly steps: number;
  };
  readonly rho1: {
    /** Default "rho1-excess-v1". */
    readonly scorer: string;
    /** Of the scorer. */
    readonly options: Readonly<Record<string, unknown>>;
    /** Steps for which the reference model is trained; default 300. */
    readonly steps: number;
  };
  readonly eval: {
    /** Windows of the validation text that are judged, the first so many; default 64. */
    readonly windows: number;
  };
}
