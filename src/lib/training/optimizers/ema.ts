import * as tf from "@tensorflow/tfjs";
import { requireFinite, requireInteger } from "../../arguments";
import { weight, type Weights } from "../../model";
import { cut, fusionKey, groupedBy, join } from "./fusion";
import type { OptimizerState } from "./optimizer";
import { Slots } from "./slots";

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

const AVERAGE = "average";

/**
 * An exponential moving average of a model's weights: shadow = d shadow + (1 - d) weight after each update. It holds one
 * more copy of the model. `state` and `restore` make it part of a training plan's checkpoints (`extra: { average: ema }`).
 *
 * @see 001-S11, 001-E6. Polyak, Juditsky 1992; timm's ModelEmaV3.
 */
export class Ema {
  readonly #options: EmaOptions;
  readonly #names: readonly string[];
  readonly #slots = new Slots([AVERAGE]);
  readonly #backup = new Map<string, tf.Tensor>();
  #share = 1;

  /** Starts at the present weights (at zero if debiased, which then divides by 1 - Π d). */
  constructor(weights: Weights, options: EmaOptions = {}) {
    emaDecay(1, options);
    this.#options = options;
    this.#names = [...weights.keys()];
    for (const [name, variable] of weights) {
      this.#slots.write(AVERAGE, name, options.debiased === true ? tf.zerosLike(variable) : variable.clone());
    }
  }

  /** How many updates it has seen. */
  get updates(): number {
    return this.#slots.stepsOf(this.#names[0] ?? "");
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
    const variables = this.#names.map((name) => [name, weight(weights, name)] as const);
    const decay = emaDecay(this.updates + 1, this.#options);
    this.#share *= decay;
    tf.tidy(() => {
      for (const group of groupedBy(variables, ([name, variable]) => fusionKey(name, variable))) {
        this.#take(group, decay);
      }
    });
  }

  /** Puts the averaged weights into the model and keeps the trained ones for `putBack`. Before any update nothing changes. */
  apply(weights: Weights): void {
    this.#requireApplied(false);
    const divisor = this.#options.debiased === true ? 1 - this.#share : 1;
    for (const name of this.#names) this.#backup.set(name, tf.keep(weight(weights, name).clone()));
    if (this.updates === 0) return;
    tf.tidy(() => {
      for (const name of this.#names) {
        const shadow = this.#average(name);
        weight(weights, name).assign(divisor === 1 ? shadow.clone() : shadow.div(divisor));
      }
    });
  }

  /** Puts the trained weights back, to the bit. */
  putBack(weights: Weights): void {
    this.#requireApplied(true);
    for (const [name, backup] of this.#backup) weight(weights, name).assign(backup);
    this.#freeBackup();
  }

  /** Runs something with the averaged weights in place, and puts the trained ones back whatever happens. */
  whileApplied<T>(weights: Weights, run: () => T): T {
    this.apply(weights);
    try {
      return run();
    } finally {
      this.putBack(weights);
    }
  }

  /** The live average, "average/<weight>", and the number of updates, "steps/<weight>"; this object owns the tensors. */
  state(): OptimizerState {
    return this.#slots.state();
  }

  /**
   * Becomes a copy of a saved state.
   *
   * @throws RangeError that names an entry which is missing or unknown; the present state stays then
   */
  restore(state: OptimizerState): void {
    this.#requireApplied(false);
    for (const name of this.#names) {
      if (!state.has(`${AVERAGE}/${name}`)) {
        throw new RangeError(`state: expected "${AVERAGE}/${name}", which is missing`);
      }
    }
    this.#slots.restore(state);
    this.#share = initialShare(this.updates, { ...this.#options, debiased: false });
  }

  /** Frees the average. */
  dispose(): void {
    this.#slots.dispose();
    this.#freeBackup();
  }

  #take(group: readonly (readonly [string, tf.Variable])[], decay: number): void {
    const shadow = join(group.map(([name]) => this.#average(name)));
    const variables = group.map(([, variable]) => variable);
    cut(
      shadow.add(
        join(variables)
          .sub(shadow)
          .mul(1 - decay),
      ),
      variables,
    ).forEach((moved, i) => {
      const [name] = group[i]!;
      this.#slots.write(AVERAGE, name, moved);
      this.#slots.countStep(name);
    });
  }

  #average(name: string): tf.Tensor {
    return this.#slots.read(AVERAGE, name, []);
  }

  #freeBackup(): void {
    tf.dispose([...this.#backup.values()]);
    this.#backup.clear();
  }

  #requireApplied(expected: boolean): void {
    if (this.#backup.size > 0 === expected) return;
    const [wanted, call] = expected ? ["averaged", "apply"] : ["trained", "putBack"];
    throw new RangeError(`ema: expected the ${wanted} weights in the model, call ${call} first`);
  }
}
