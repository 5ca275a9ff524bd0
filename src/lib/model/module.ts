import type { Stream } from "../random";
import type { Blueprint } from "./parameter";
import type { Weights } from "./weights";

/** How a forward pass runs. */
export interface Mode {
  /**
   * While training: the source of dropout masks, split by place in the model. The same mode gives the same masks again, so
   * give each pass a stream of its own: `stream.split("step").split(step)`. Without a stream nothing is dropped (003-A6).
   */
  readonly stream?: Stream;
}

/**
 * A part of a model: what it would train, known without allocating anything, and how it computes. A pure function of
 * weights, input and mode; the path of its parameters is fixed when it is made.
 */
export interface Module<Input, Output> {
  readonly blueprint: Blueprint;
  apply(weights: Weights, input: Input, mode?: Mode): Output;
}
