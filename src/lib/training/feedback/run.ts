import { requireFinite, requireInteger } from "../../arguments";
import { disposeWeights, type Weights } from "../../model";
import { normal, stream } from "../../random";
import { mean } from "../../statistics";
import { decisionWorld, predictAll, type DecisionWorld, type Drift } from "./decision-world";
import { fineTune, type FineTuneOptions } from "./fine-tune";
import {
  phaseController,
  type ObservedDecision,
  type PhaseController,
  type PhaseControllerOptions,
} from "./phase-controller";
import { unchangedWeights, weightBits } from "./weight-bits";

/** One seeded life of a model: some decisions in the world that it knows, then some after the world has moved. */
export interface FeedbackOptions extends Omit<PhaseControllerOptions, "hook">, Pick<FineTuneOptions, "rate" | "steps"> {
  readonly seed: number;
  /** Whether the hook is there; default true. */
  readonly hook?: boolean;
  /** Mean absolute error of delta-utility that is injected; default 0.3. */
  readonly injectedError?: number;
  /** Default "tilt". */
  readonly drift?: Drift;
  /** Standard deviation of the noise of observed outcomes; default 0. */
  readonly noise?: number;
  /** Default 32, the mini-batch of a tuning. */
  readonly window?: number;
  /** Decisions before the drift; default 64. */
  readonly before?: number;
  /** Decisions after it; default 128. */
  readonly after?: number;
}

/** What happened at one decision. */
export interface FeedbackMoment {
  /** Counted from the drift: below 0 before it. */
  readonly decision: number;
  /** What the trigger saw; undefined while its window fills. */
  readonly seen: number | undefined;
  /** Mean absolute error on held-out decisions without noise, after whatever the hook did. */
  readonly heldOut: number;
  readonly fired: boolean;
}

/** How a life went. */
export interface FeedbackRun {
  readonly seed: number;
  readonly trace: readonly FeedbackMoment[];
  /** Mean absolute error on held-out decisions right after the drift, before anything was done. */
  readonly injected: number;
  /** The same after the first tuning that followed the drift; `injected` where there was none. */
  readonly afterFirst: number;
  /** The same at the end. */
  readonly atEnd: number;
  /** Crossings before the drift, where the model was right. */
  readonly falseAlarms: number;
  /** Crossings after it. */
  readonly hits: number;
  /** Whether all weights have the bits that they started with. */
  readonly weightsUnchanged: boolean;
  /** Whether the shared layer has. */
  readonly bodyUnchanged: boolean;
}

const heldOutDecisions = 512;

/**
 * Lives one life with or without the hook (000-E6, 000-N1). The same seed gives the same world, decisions and noise with other
 * options, so that lives compare in pairs.
 *
 * @throws RangeError for an option outside of its range
 */
export function runFeedback(options: FeedbackOptions): FeedbackRun {
  const { seed, before = 64, after = 128 } = options;
  requireInteger("before", before, { min: 0 });
  requireInteger("after", after, { min: 1 });
  const world = decisionWorld({ ...options, stream: stream(seed).split("feedback") });
  const weights = world.trainedWeights();
  const bits = weightBits(weights);
  const life = new Life(world, weights, options);
  const trace = [...life.observe("before", before, false), ...life.observe("after", after, true)];
  const result = { seed, trace, ...outcomeOf(trace, life), ...unchangedWeights(bits, weights) };
  disposeWeights(weights);
  world.dispose();
  return result;
}

function outcomeOf(
  trace: readonly FeedbackMoment[],
  life: Life,
): Omit<FeedbackRun, "seed" | "trace" | "weightsUnchanged" | "bodyUnchanged"> {
  const fired = trace.filter((moment) => moment.fired);
  const [early, late] = [fired.filter(({ decision }) => decision < 0), fired.filter(({ decision }) => decision >= 0)];
  return {
    injected: life.injected,
    afterFirst: late[0]?.heldOut ?? life.injected,
    atEnd: trace.at(-1)!.heldOut,
    falseAlarms: early.length,
    hits: late.length,
  };
}

/** A model in its world. */
class Life {
  /** Held-out error when the world had just moved. */
  injected = NaN;
  readonly #world: DecisionWorld;
  readonly #weights: Weights;
  readonly #noise: number;
  readonly #seed: number;
  readonly #controller: PhaseController;
  readonly #heldOut: Float32Array[];

  constructor(world: DecisionWorld, weights: Weights, options: FeedbackOptions) {
    const { seed, noise = 0, window = 32, hook = true, rate, steps, ...trigger } = options;
    requireFinite("noise", noise, { min: 0 });
    this.#world = world;
    this.#weights = weights;
    this.#noise = noise;
    this.#seed = seed;
    this.#heldOut = world.decisions("held out", heldOutDecisions);
    const tuning = { ...(rate === undefined ? {} : { rate }), ...(steps === undefined ? {} : { steps }) };
    const tune = (batch: readonly ObservedDecision[]): void => {
      fineTune(world.model, weights, batch, tuning);
    };
    this.#controller = phaseController({ ...trigger, window, ...(hook ? { hook: tune } : {}) });
  }

  /** Takes the decisions of a phase one by one. */
  observe(phase: string, count: number, drifted: boolean): FeedbackMoment[] {
    if (count === 0) return [];
    const decisions = this.#world.decisions(phase, count);
    const truth = this.#world.truth(decisions, drifted);
    const heldOutTruth = this.#world.truth(this.#heldOut, drifted);
    const noise = stream(this.#seed).split("feedback").split("noise").split(phase);
    let predicted = this.#predict(decisions);
    let heldOut = meanAbsolute(this.#predict(this.#heldOut), heldOutTruth);
    if (drifted) this.injected = heldOut;
    return decisions.map((features, i) => {
      const actual = truth[i]! + this.#noise * normal(noise);
      const { error, fired } = this.#controller.observe({ features, predicted: predicted[i]!, actual });
      if (fired) {
        predicted = this.#predict(decisions);
        heldOut = meanAbsolute(this.#predict(this.#heldOut), heldOutTruth);
      }
      return { decision: drifted ? i : i - count, seen: error, heldOut, fired };
    });
  }

  #predict(decisions: readonly Float32Array[]): Float64Array {
    return predictAll(this.#world.model, this.#weights, decisions);
  }
}

function meanAbsolute(predicted: Float64Array, actual: Float64Array): number {
  return mean(predicted.map((value, i) => Math.abs(value - actual[i]!)));
}
