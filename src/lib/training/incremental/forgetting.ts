import { requireInteger } from "../../arguments";
import { stream } from "../../random";
import { tost, type Equivalence } from "../../statistics";
import { learnBy, regimes, type Regime, type RegimeOptions } from "./regimes";
import type { LabelledRows } from "./softmax-sgd";

/** What one seeded run of one regime ended with, in percent. */
export interface RegimeOutcome {
  readonly regime: Regime;
  readonly seed: number;
  /** Accuracy at the end on the items of the regime's own first chunk. */
  readonly firstChunk: number;
  /** Accuracy of the shuffled run of the same seed on the same items. */
  readonly firstChunkShuffled: number;
  /** Accuracy on the first chunk right after it was learned, less that at the end. */
  readonly forgotten: number;
  /** Accuracy on texts that were never learned. */
  readonly heldOut: number;
}

/** One seed's items, and texts to ask at the end. */
export interface SeededVectors {
  readonly train: LabelledRows;
  readonly heldOut: LabelledRows;
}

/**
 * Runs every regime on the same items of one seed and compares (001-E21).
 *
 * @param seed of the weights and the orders
 */
export function compareRegimes(
  { train, heldOut }: SeededVectors,
  seed: number,
  options: Omit<RegimeOptions, "stream" | "ask"> = {},
): RegimeOutcome[] {
  const own = stream(seed).split("regimes");
  const ownOptions = { ...options, stream: own, ask: [0] };
  const shuffled = learnBy("shuffled", train, ownOptions);
  const unseen = Int32Array.from({ length: heldOut.labels.length }, (_, i) => i);
  return regimes.map((regime) => {
    const run = regime === "shuffled" ? shuffled : learnBy(regime, train, ownOptions);
    const first = run.chunks[0]!;
    const end = run.accuracy.at(-1)![0]!;
    return {
      regime,
      seed,
      firstChunk: 100 * end,
      firstChunkShuffled: 100 * shuffled.learner.accuracy(train, first),
      forgotten: 100 * (run.accuracy[0]![0]! - end),
      heldOut: 100 * run.learner.accuracy(heldOut, unseen),
    };
  });
}

/**
 * Mean and 90% interval of what a regime costs against shuffled training of the same seeds, in percentage points: positive
 * where shuffling is better.
 *
 * @param measure on the first chunk, or on texts that were never learned
 * @param margin difference that does not matter; default 2 points, as the row 001-E21 fixes it
 * @throws RangeError for fewer than two seeds of the regime
 */
export function costOfRegime(
  outcomes: readonly RegimeOutcome[],
  regime: Regime,
  measure: "firstChunk" | "heldOut",
  margin = 2,
): Equivalence {
  const own = outcomes.filter((outcome) => outcome.regime === regime);
  requireInteger(`seeds of "${regime}"`, own.length, { min: 2 });
  const costs = own.map((outcome) => {
    if (measure === "firstChunk") return outcome.firstChunkShuffled - outcome.firstChunk;
    const shuffled = outcomes.find(({ regime: name, seed }) => name === "shuffled" && seed === outcome.seed);
    return (shuffled?.heldOut ?? NaN) - outcome.heldOut;
  });
  return tost(costs, 0, margin);
}
