import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../arguments";
import { weight, type Weights } from "../model";

/** How an average forgets. */
export interface EmaOptions {
  /** Memory a step, in [0, 1]. Default 0.999. */
  readonly decay?: number;
  /**
   * Starts with a short memory that grows: decay at step s = min(decay, 1 - (1 + s / γ)^-p). Default no warm-up, a constant
   * decay from the first update on, as printed.
   */
  readonly warmup?: EmaWarmup;
  /** Divides the untrained start out (as Adam does): the shadow is an average of the weights *after* updates. Default false. */
  readonly debiased?: boolean;
}

/** timm's warm-up of an average. */
export interface EmaWarmup {
  /** p > 0. Default 2/3, for training of a million steps; 3/4 for less. */
  readonly power?: number;
  /** γ > 0. Default 1. */
  readonly gamma?: number;
  /** Updates that only copy the weights. Default 0. */
  readonly after?: number;
  /** Floor of the decay after those. Default 0. */
  readonly minimum?: number;
}

/**
 * The decay of the n-th update (n from 1) under a schedule.
 *
 * @see 001-S11. timm/utils/model_ema.py `get_decay`: our update n is their step n; the first copies.
 */
export function emaDecay(update: number, { decay = 0.999, warmup }: Omit<EmaOptions, "debiased"> = {}): number {
  requireInteger("update", update, { min: 0 });
  requireFinite("decay", decay, { min: 0, max: 1 });
  if (warmup === undefined) return decay;
  const { power, gamma, after, minimum } = requireWarmup(warmup);
  const step = Math.max(0, update - after - 1);
  if (step === 0) return 0;
  return Math.max(Math.min(1 - (1 + step / gamma) ** -power, decay), minimum);
}

function requireWarmup({ power = 2 / 3, gamma = 1, after = 0, minimum = 0 }: EmaWarmup): Required<EmaWarmup> {
  requireFinite("power", power, { min: Number.MIN_VALUE });
  requireFinite("gamma", gamma, { min: Number.MIN_VALUE });
  requireInteger("after", after, { min: 0 });
  requireFinite("minimum", minimum, { min: 0, max: 1 });
  return { power, gamma, after, minimum };
}

/**
 * The share of the weights before training that is left in the average after some updates: the product of all decays.
 *
 * @see 001-C13: 0.999^600 = 0.549
 */
export function initialShare(updates: number, options: EmaOptions = {}): number {
  requireInteger("updates", updates, { min: 0 });
  if (options.debiased === true && updates > 0) return 0;
  let share = 1;
  for (let update = 1; update <= updates; update++) share *= emaDecay(update, options);
  return share;
}

/**
 * An exponential moving average of a model's weights: shadow = d shadow + (1 - d) weight after each update. It holds one
 * more copy of the model.
 *
 * @see 001-S11, 001-E6. Polyak, Juditsky 1992; timm's ModelEmaV3.
 */
export class Ema {
  readonly #options: EmaOptions;
  readonly #shadow: Map<string, tf.Tensor>;
  readonly #backup = new Map<string, tf.Tensor>();
  #updates = 0;
  #share = 1;

  /** Starts at the present weights (at zero if debiased, which then divides by 1 - Π d). */
  constructor(weights: Weights, options: EmaOptions = {}) {
    emaDecay(1, options);
    this.#options = options;
    const start = (variable: tf.Variable): tf.Tensor =>
      options.debiased === true ? tf.zerosLike(variable) : variable.clone();
    this.#shadow = new Map([...weights].map(([name, variable]) => [name, tf.keep(start(variable))]));
  }

  /** How many updates it has seen. */
  get updates(): number {
    return this.#updates;
  }

  /** The share of the start that is left: the product of the decays so far. */
  get initialShare(): number {
    return this.#share;
  }

  /**
   * Takes the weights in after an optimizer's step.
   *
   * @throws RangeError if the model lacks a weight, and while the average is applied
   */
  update(weights: Weights): void {
    this.#requireApplied(false);
    const decay = emaDecay(++this.#updates, this.#options);
    this.#share *= decay;
    for (const [name, shadow] of this.#shadow) {
      const variable = weight(weights, name);
      this.#shadow.set(name, tf.keep(tf.tidy(() => shadow.add(variable.sub(shadow).mul(1 - decay)))));
      shadow.dispose();
    }
  }

  /** Puts the averaged weights into the model and keeps the others for `restore`. Without an update this changes nothing. */
  apply(weights: Weights): void {
    this.#requireApplied(false);
    const divisor = this.#options.debiased === true && this.#updates > 0 ? 1 - this.#share : 1;
    for (const [name, shadow] of this.#shadow) {
      const variable = weight(weights, name);
      this.#backup.set(name, tf.keep(variable.clone()));
      tf.tidy(() => {
        if (this.#updates > 0) variable.assign(divisor === 1 ? shadow.clone() : shadow.div(divisor));
      });
    }
  }

  /** Puts the trained weights back, to the bit. */
  restore(weights: Weights): void {
    this.#requireApplied(true);
    for (const [name, backup] of this.#backup) {
      weight(weights, name).assign(backup);
      backup.dispose();
    }
    this.#backup.clear();
  }

  /** Runs something with the averaged weights in place, and puts the trained ones back whatever happens. */
  whileApplied<T>(weights: Weights, run: () => T): T {
    this.apply(weights);
    try {
      return run();
    } finally {
      this.restore(weights);
    }
  }

  /** The live average by weight's name, and the count of updates and the share of the start; owned by this object. */
  state(): EmaState {
    return { shadow: new Map(this.#shadow), updates: this.#updates, initialShare: this.#share };
  }

  /** Becomes a copy of a saved state. */
  load(state: EmaState): void {
    for (const name of this.#shadow.keys()) {
      if (!state.shadow.has(name)) throw new RangeError(`state: expected the average of "${name}", which is missing`);
    }
    for (const [name, shadow] of this.#shadow) {
      this.#shadow.set(name, tf.keep(state.shadow.get(name)!.clone()));
      shadow.dispose();
    }
    this.#updates = state.updates;
    this.#share = state.initialShare;
  }

  /** Frees the average. */
  dispose(): void {
    tf.dispose([...this.#shadow.values(), ...this.#backup.values()]);
    this.#shadow.clear();
    this.#backup.clear();
  }

  #requireApplied(expected: boolean): void {
    const applied = this.#backup.size > 0;
    if (applied !== expected) {
      throw new RangeError(
        `ema: expected the ${expected ? "averaged" : "trained"} weights in the model, call ${expected ? "apply" : "restore"} first`,
      );
    }
  }
}

/** What an average needs to go on to the bit. */
export interface EmaState {
  readonly shadow: ReadonlyMap<string, tf.Tensor>;
  readonly updates: number;
  readonly initialShare: number;
}
