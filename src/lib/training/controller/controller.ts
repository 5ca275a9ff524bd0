import { requireFinite, requireInteger } from "../../arguments";

/** What a controller does at a validation. */
export type RateAction = "keep" | "lower" | "raise" | "roll back";

/** Thresholds of the controller; the text gives none, so these are ours (003-S34). */
export interface ControllerOptions {
  /** Validations without a new best by more than `improvement` that make a plateau; default 5. */
  readonly patience?: number;
  /** Relative gain that counts as progress; default 0.01. */
  readonly improvement?: number;
  /** Relative rise above the best that counts as divergence; default 0.5. A loss that is not finite always does. */
  readonly divergence?: number;
  /** Successive validations of progress that make training steady; default 5. */
  readonly steady?: number;
  /** Rate factor at a plateau; default 0.5. */
  readonly lower?: number;
  /** Rate factor of a steady convergence; default 1.05. */
  readonly raise?: number;
  /** Rate factor of a divergence; default 0.5. */
  readonly rollBack?: number;
  /** Divergences in a row, with no progress in between, after which it only lowers the rate; default 10. */
  readonly rollBacks?: number;
}

/** What the controller remembers between validations; plain JSON. */
export interface ControllerState {
  /** Lowest loss so far; null before the first. */
  readonly best: number | null;
  /** Validations since the last progress or action. */
  readonly stalled: number;
  /** Successive validations of progress. */
  readonly gains: number;
  /** Divergences since the last progress. */
  readonly divergences: number;
}

/** An action and the state after it. */
export interface ControllerDecision {
  readonly action: RateAction;
  /** What the rate is multiplied by. */
  readonly factor: number;
  readonly state: ControllerState;
}

/** Before the first validation. */
export const controllerStart: ControllerState = { best: null, stalled: 0, gains: 0, divergences: 0 };

/**
 * One decision of the adaptive learning rate: a plateau lowers it, a divergence rolls back to the last good checkpoint and
 * lowers it, a steady convergence raises it slightly. A pure function of the state, so that a resumed run decides alike.
 *
 * @param loss validation loss; NaN and infinity are divergence
 * @see 003-S34, 003-E26
 */
export function controlRate(state: ControllerState, loss: number, options: ControllerOptions = {}): ControllerDecision {
  const o = withDefaults(options);
  const { best } = state;
  if (!Number.isFinite(loss) || (best !== null && loss > best + o.divergence * Math.abs(best)))
    return diverged(state, o);
  if (best === null || loss < best - o.improvement * Math.abs(best)) return progressed(state, loss, o);
  const stalled = state.stalled + 1;
  if (stalled < o.patience) return { action: "keep", factor: 1, state: { ...state, stalled, gains: 0 } };
  return { action: "lower", factor: o.lower, state: { ...state, stalled: 0, gains: 0 } };
}

function diverged(state: ControllerState, { rollBack, rollBacks }: Required<ControllerOptions>): ControllerDecision {
  const divergences = state.divergences + 1;
  const action = divergences > rollBacks ? "lower" : "roll back";
  return { action, factor: rollBack, state: { ...state, stalled: 0, gains: 0, divergences } };
}

function progressed(
  { best: before, gains: earlier }: ControllerState,
  best: number,
  { steady, raise }: Required<ControllerOptions>,
): ControllerDecision {
  const gains = before === null ? 0 : earlier + 1;
  const state = { best, stalled: 0, gains: gains % steady, divergences: 0 };
  return gains < steady ? { action: "keep", factor: 1, state } : { action: "raise", factor: raise, state };
}

function withDefaults(options: ControllerOptions): Required<ControllerOptions> {
  const defaults = {
    rollBacks: 10,
    patience: 5,
    improvement: 0.01,
    divergence: 0.5,
    steady: 5,
    lower: 0.5,
    raise: 1.05,
    rollBack: 0.5,
  };
  const o = { ...defaults, ...options };
  requireInteger("patience", o.patience, { min: 1 });
  requireInteger("steady", o.steady, { min: 1 });
  requireInteger("rollBacks", o.rollBacks, { min: 0 });
  for (const name of ["improvement", "divergence"] as const) requireFinite(name, o[name], { min: 0 });
  for (const name of ["lower", "rollBack"] as const) requireFinite(name, o[name], { min: Number.MIN_VALUE, max: 1 });
  requireFinite("raise", o.raise, { min: 1 });
  return o;
}
