import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { normals, type Stream } from "../../random";
import { controlRate, controllerStart, type ControllerOptions, type RateAction } from "./controller";

/** What happens to a synthetic validation curve. */
export type CurveEvent = "plateau" | "divergence" | "convergence";

/** All three, in the order of the text (003-S34). */
export const curveEvents: readonly CurveEvent[] = ["plateau", "divergence", "convergence"];

/** A synthetic validation curve. */
export interface ValidationCurve {
  readonly event: CurveEvent;
  /** First epoch of the event. */
  readonly start: number;
  readonly losses: Float64Array;
}

/** How noisy and how long a curve is. */
export interface CurveOptions {
  readonly stream: Stream;
  /** Epochs, default 40. */
  readonly epochs?: number;
  /** Standard deviation of each loss, relative to it; default 0.005. */
  readonly noise?: number;
}

/**
 * A curve that falls by 4 to 10% an epoch. From a random epoch between 12 and 24 on it stands still (plateau), or rises by 30%
 * an epoch (divergence); a convergence falls from its first epoch to its last.
 *
 * @throws RangeError for an unknown event, fewer than 30 epochs, or a negative noise
 * @see 003-E26
 */
export function validationCurve(
  event: CurveEvent,
  { stream, epochs = 40, noise = 0.005 }: CurveOptions,
): ValidationCurve {
  requireOneOf("event", event, curveEvents);
  requireInteger("epochs", epochs, { min: 30 });
  requireFinite("noise", noise, { min: 0 });
  const fall = 1 - (0.04 + 0.06 * stream.uniform());
  const start = event === "convergence" ? 0 : 12 + stream.integer(13);
  const after = { plateau: 1, divergence: 1.3, convergence: fall }[event];
  const draws = normals(stream, epochs);
  const falling = event === "convergence" ? epochs : start;
  const losses = Float64Array.from({ length: epochs }, (_, epoch) => {
    const level = fall ** Math.min(epoch, falling - 1) * after ** Math.max(0, epoch - falling + 1);
    return level * (1 + noise * draws[epoch]!);
  });
  return { event, start, losses };
}

/** What a controller did at each epoch of a curve. */
export function controllerActions(losses: ArrayLike<number>, options: ControllerOptions = {}): RateAction[] {
  let state = controllerStart;
  return Array.from(losses, (loss) => {
    const decision = controlRate(state, loss, options);
    state = decision.state;
    return decision.action;
  });
}

const right = { plateau: "lower", divergence: "roll back", convergence: "raise" } as const;

/** How a controller did on curves of one event. */
export interface ControllerScore {
  readonly event: CurveEvent;
  readonly noise: number;
  readonly curves: number;
  /** Curves whose event was answered rightly within 5 epochs of its start. */
  readonly detected: number;
  /** Curves with an answer that their present state does not call for. */
  readonly falseAlarms: number;
}

/** Whether a score is what the row asks for: at least 95% of the curves detected, at most 5% with a false alarm (003-E26). */
export function isSharp({ curves, detected, falseAlarms }: ControllerScore): boolean {
  return detected >= 0.95 * curves && falseAlarms <= 0.05 * curves;
}

/** How controllers are scored. */
export interface ControllerScoreOptions {
  readonly stream: Stream;
  /** Default 100. */
  readonly curves?: number;
  readonly noise?: number;
  readonly controller?: ControllerOptions;
}

/**
 * Scores a controller on curves of one event. While a curve falls, raising is right and everything else a false alarm; on a plateau
 * lowering is right, in a divergence rolling back is. A right answer to those two would change what follows, so the curve is judged
 * up to it.
 *
 * @see 003-E26: detected within 5 epochs in at least 95 of 100 curves, at most 5 false alarms
 */
export function controllerScore(event: CurveEvent, options: ControllerScoreOptions): ControllerScore {
  const { stream, curves = 100, noise = 0.005, controller = {} } = options;
  requireInteger("curves", curves, { min: 1 });
  let [detected, falseAlarms] = [0, 0];
  for (let i = 0; i < curves; i++) {
    const { start, losses } = validationCurve(event, { stream: stream.split(event).split(i), noise });
    const actions = controllerActions(losses, controller);
    if (actions.slice(start, start + 6).includes(right[event])) detected++;
    const wanted = (epoch: number): RateAction => (epoch < start ? "raise" : right[event]);
    const answer = event === "convergence" ? -1 : actions.indexOf(right[event], start);
    const judged = answer < 0 ? actions : actions.slice(0, answer);
    if (judged.some((action, epoch) => action !== "keep" && action !== wanted(epoch))) falseAlarms++;
  }
  return { event, noise, curves, detected, falseAlarms };
}
