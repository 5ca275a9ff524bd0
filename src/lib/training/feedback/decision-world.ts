import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { evaluate } from "../../engine";
import { allocate, disposeWeights, type Weights } from "../../model";
import { normals, type Stream } from "../../random";
import { utilityModel, type UtilityModel } from "./utility-model";

/**
 * How the world moves away from the model: "shift" changes every outcome by the same amount, "tilt" along one direction of the
 * features, up for some decisions and down for others.
 */
export type Drift = "shift" | "tilt";

/** A world whose outcomes are known, and a model that is right until the world moves. */
export interface DecisionWorldOptions {
  readonly stream: Stream;
  /** Mean absolute error >= 0 that the move gives to the model; default 0.3 (000-N1). */
  readonly injectedError?: number;
  /** Default "tilt". */
  readonly drift?: Drift;
}

/** A simulator of decisions with known truth (000-C19: outside of one, the outcome of what was not done stays unknown). */
export interface DecisionWorld {
  readonly model: UtilityModel;
  /** Weights of a model that is exactly right before the drift, of the caller to change and dispose. */
  trainedWeights(): Weights;
  /** Features of decisions, standard normal; the same name gives the same decisions. */
  decisions(name: string, count: number): Float32Array[];
  /** True changes of utility, before or after the drift. */
  truth(decisions: readonly Float32Array[], drifted: boolean): Float64Array;
  dispose(): void;
}

/** Mean absolute value of a standard normal number. */
const meanAbsoluteNormal = Math.sqrt(2 / Math.PI);

/**
 * Makes a world. A tilt is scaled so that the error that it injects has the given mean over all decisions; over some of them it
 * differs by chance.
 *
 * @throws RangeError for a negative error
 */
export function decisionWorld({ stream, injectedError = 0.3, drift = "tilt" }: DecisionWorldOptions): DecisionWorld {
  requireFinite("injectedError", injectedError, { min: 0 });
  const model = utilityModel();
  const teacher = allocate(model.blueprint, stream.split("teacher"));
  const move = driftOf(stream.split("drift"), model.features, drift, injectedError);
  return {
    model,
    trainedWeights: () =>
      new Map([...teacher].map(([name, value]) => [name, tf.tidy(() => tf.variable(value.clone()))])),
    decisions: (name, count) => drawDecisions(stream.split("decisions").split(name), count, model.features),
    truth: (decisions, drifted) => {
      const before = predictAll(model, teacher, decisions);
      return drifted ? before.map((value, i) => value + move(decisions[i]!)) : before;
    },
    dispose: () => {
      disposeWeights(teacher);
    },
  };
}

/** What a model expects of decisions, one number each. */
export function predictAll(model: UtilityModel, weights: Weights, decisions: readonly Float32Array[]): Float64Array {
  const flat = Float32Array.from(decisions.flatMap((features) => [...features]));
  return evaluate(() => model.predict(weights, tf.tensor2d(flat, [decisions.length, model.features])));
}

function drawDecisions(stream: Stream, count: number, features: number): Float32Array[] {
  requireInteger("count", count, { min: 1 });
  const values = Float32Array.from(normals(stream, count * features));
  return Array.from({ length: count }, (_, i) => values.slice(i * features, (i + 1) * features));
}

function driftOf(stream: Stream, features: number, drift: Drift, error: number): (decision: Float32Array) => number {
  const direction = normals(stream.split("direction"), features);
  if (drift === "shift") {
    const move = stream.split("sign").uniform() < 0.5 ? -error : error;
    return () => move;
  }
  const scale = error / meanAbsoluteNormal / Math.hypot(...direction);
  return (decision) => decision.reduce((sum, value, i) => sum + scale * direction[i]! * value, 0);
}
