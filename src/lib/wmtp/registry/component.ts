import type * as tf from "@tensorflow/tfjs";
import type { Stream } from "../../random";
import type { Metrics } from "../metrics";
import type { Scorer, ScorerInput, TokenScoresOptions, TokenWeights } from "../scorers";
import type { ComponentIdentity } from "./registry";

/** What a scorer may need before it sees a batch. */
export interface ScorerContext {
  /** Source of chance, for controls. */
  readonly stream?: Stream;
  /** The scorer that a control imitates. */
  readonly of?: Scorer;
  /** The two scorers of a `product`. */
  readonly factors?: readonly [first: Scorer, second: Scorer];
  /** Scores of tokens, for `token-scores`. */
  readonly scores?: TokenScoresOptions["scores"];
}

/** What a scorer component returns (004-S10). */
export interface ScorerOutput extends TokenWeights {
  /** The same tensor under the name of the old output, for recipes that still read it (004-A5). It is freed once. */
  readonly weights_tensor: tf.Tensor2D | tf.Tensor3D;
  readonly metrics: Metrics;
}

/** A scorer under the contract of all components: `setup(context)` once, then `run(batch)` as often as needed (004-S7). */
export interface ScorerComponent extends ComponentIdentity {
  setup(context: ScorerContext): void;
  /** @throws Error before `setup`; else as the scorer does */
  run(input: ScorerInput): ScorerOutput;
}

/** A component that makes its scorer at `setup`. */
export function scorerComponent(
  identity: ComponentIdentity,
  make: (context: ScorerContext) => Scorer,
): ScorerComponent {
  let scorer: Scorer | undefined;
  return {
    ...identity,
    setup: (context) => {
      scorer = make(context);
    },
    run: (input) => {
      if (scorer === undefined) throw new Error(`${identity.key}: expected setup before run`);
      const { weights, metrics } = scorer.score(input);
      return { weights, weights_tensor: weights, metrics };
    },
  };
}

/** The output of before the change: a list and a tensor. */
export interface OldScorerOutput {
  /** [B][S], or [B][S][H]. */
  readonly weights: readonly (readonly (number | readonly number[])[])[];
  readonly weights_tensor: tf.Tensor2D | tf.Tensor3D;
}

/** The old output for callers that expect `weights` to be a list; the tensor stays the same one (004-C6). */
export function oldOutput({ weights }: ScorerOutput): OldScorerOutput {
  return { weights: weights.arraySync(), weights_tensor: weights };
}
