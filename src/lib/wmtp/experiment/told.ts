import { rocAuc } from "../../statistics";

/** What one step of one lane came to. */
export interface StepOfLane {
  /** [B, S, H], nats. */
  readonly losses: Float32Array;
  /** Shares of the pairs in the loss that was trained on, [B, S, H]. */
  readonly shares: Float32Array;
  /** Shares of the pairs where all count alike. */
  readonly plain: Float32Array;
  /** Weights of the tokens [B, S] or pairs [B, S, H]; none where all count alike. */
  readonly weights?: ArrayLike<number> | undefined;
  /** Signed excess losses, [B, S]; none without a reference. */
  readonly excess?: ArrayLike<number> | undefined;
  /** [B, S]. */
  readonly important: Uint8Array;
  /** Tokens of a window, S. */
  readonly length: number;
}

/** Means over steps. */
export interface ToldOfLane {
  /** Of what was trained on, in nats: weighted where the arm has weights. */
  readonly weightedLoss: number;
  /** Of the same batches, all pairs alike. */
  readonly unweightedLoss: number;
  /** Chance that a token important by construction outweighs another, ties counting half; of the last few batches. */
  readonly weightAuc?: number;
  /** The same chance for the signed excess loss, from which Rho-1 makes its weights of 0 and 1. */
  readonly excessAuc?: number;
}

/** Weights are kept of so many steps, the last. */
const kept = 4;

/** Notes what the steps of one run come to between two looks. */
export class LaneNotes {
  #steps = 0;
  #weighted = 0;
  #unweighted = 0;
  #recent: StepOfLane[] = [];

  /** @throws RangeError for a loss that is NaN or infinite */
  add(step: StepOfLane): void {
    const weighted = inner(step.losses, step.shares);
    if (!Number.isFinite(weighted)) throw new RangeError(`loss: expected a finite number, got ${weighted}`);
    this.#steps += 1;
    this.#weighted += weighted;
    this.#unweighted += inner(step.losses, step.plain);
    this.#recent = [...this.#recent.slice(1 - kept), step];
  }

  /** Means over the steps since the last call, and how well the last weights found what is important. */
  take(): ToldOfLane {
    const auc = weightAuc(this.#recent);
    const excessAuc = weightAuc(this.#recent.map((step) => ({ ...step, weights: step.excess })));
    const told = {
      weightedLoss: this.#weighted / this.#steps,
      unweightedLoss: this.#unweighted / this.#steps,
      ...(auc !== undefined && { weightAuc: auc }),
      ...(excessAuc !== undefined && { excessAuc }),
    };
    [this.#steps, this.#weighted, this.#unweighted, this.#recent] = [0, 0, 0, []];
    return told;
  }
}

/**
 * The area under the ROC curve of token weights for importance by construction; the first token of a window, which nothing
 * predicts, is left out. Undefined without weights of tokens, or where all or none are important.
 *
 * @see 004-T3
 */
export function weightAuc(steps: readonly Pick<StepOfLane, "weights" | "important" | "length">[]): number | undefined {
  const truth: number[] = [];
  const scores: number[] = [];
  for (const { weights, important, length } of steps) {
    if (weights?.length !== important.length) return undefined;
    for (let i = 0; i < important.length; i++) {
      if (i % length === 0) continue;
      truth.push(important[i]!);
      scores.push(weights[i]!);
    }
  }
  const auc = truth.length === 0 ? NaN : rocAuc(truth, scores);
  return Number.isNaN(auc) ? undefined : auc;
}

function inner(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
