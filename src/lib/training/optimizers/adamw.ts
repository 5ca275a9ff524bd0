import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../../arguments";
import type { Blueprint } from "../../model";
import { cut, fuse, join, rateTensor, updatesOf, type Update } from "./fusion";
import type { Optimizer } from "./optimizer";
import { Slots } from "./slots";

/** Whether weight decay applies to a weight. */
export type Decays = (name: string, variable: tf.Variable) => boolean;

/** How AdamW moves. */
export interface AdamWOptions {
  /** λ ≥ 0: each step takes rate λ of a decaying weight away from it, apart from the gradient. Default 0.01. */
  readonly weightDecay?: number;
  /** Memory β₁ of the mean gradient, in [0, 1). Default 0.9. */
  readonly beta1?: number;
  /** Memory β₂ of the mean squared gradient, in [0, 1). Default 0.999. */
  readonly beta2?: number;
  /** Added to the root of the mean square; > 0. Default 1e-8. */
  readonly epsilon?: number;
  /** Which weights decay. Default those of two and more axes: kernels and embeddings, not biases and norms. */
  readonly decays?: Decays;
}

/**
 * Adam with decoupled weight decay: w -= rate (m̂ / (√v̂ + ε) + λ w), with m̂ and v̂ the bias-corrected running means of
 * gradient and squared gradient.
 *
 * Each weight counts its own steps, so that one which only some losses use (a task's head in turn) is corrected rightly; a
 * weight without a gradient stays as it is. The state keeps running *sums*, m / (1 - β₁) and v / (1 - β₂), which saves two
 * operations a weight and folds the correction into two numbers a step.
 *
 * @throws RangeError for an option outside of its range
 * @see 001-S8, 003-S29. Loshchilov, Hutter 2019, algorithm 2, in the form of torch.optim.AdamW (decay times the rate).
 */
export function adamW(options: AdamWOptions = {}): Optimizer {
  return new AdamW(options);
}

/** The decaying weights of a blueprint, for `AdamWOptions.decays`; a name outside of it is refused. */
export function decaysOf(blueprint: Blueprint): Decays {
  const decays = new Map(blueprint.map((parameter) => [parameter.name, parameter.decay]));
  return (name) => {
    const found = decays.get(name);
    if (found === undefined) throw new RangeError(`decaysOf: expected a weight of the blueprint, got "${name}"`);
    return found;
  };
}

class AdamW implements Optimizer {
  readonly #slots = new Slots(["first", "second"]);
  readonly #options: Required<AdamWOptions>;

  constructor({ weightDecay = 0.01, beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8, decays }: AdamWOptions) {
    requireFinite("weightDecay", weightDecay, { min: 0 });
    requireMemory("beta1", beta1);
    requireMemory("beta2", beta2);
    requireFinite("epsilon", epsilon, { min: Number.MIN_VALUE });
    this.#options = { weightDecay, beta1, beta2, epsilon, decays: decays ?? ((_, { rank }) => rank >= 2) };
  }

  step(...[weights, gradients, rate]: Parameters<Optimizer["step"]>): void {
    const updates = updatesOf(weights, gradients, rate);
    const decay = new Map(updates.map(({ name, variable }) => [name, this.#decayOf(name, variable)]));
    tf.tidy(() => {
      for (const group of fuse(updates, ({ name }) => `${this.#slots.stepsOf(name)} ${decay.get(name)}`)) {
        this.#move(group, decay.get(group[0]!.name)!);
      }
    });
  }

  state(): ReturnType<Optimizer["state"]> {
    return this.#slots.state();
  }

  restore(state: Parameters<Optimizer["restore"]>[0]): void {
    this.#slots.restore(state);
  }

  dispose(): void {
    this.#slots.dispose();
  }

  #decayOf(name: string, variable: tf.Variable): number {
    return this.#options.decays(name, variable) ? this.#options.weightDecay : 0;
  }

  /**
   * Updates of equal step count and equal decay. What a step needs only on the way is freed at once: memory that is used
   * again costs a fraction of memory that the system has to give.
   */
  #move(group: readonly Update[], decay: number): void {
    const { beta1, beta2, epsilon } = this.#options;
    const gradient = join(group.map((update) => update.gradient));
    const first = tf.tidy(() => this.#read("first", group).mul(beta1).add(gradient));
    const second = tf.tidy(() => this.#read("second", group).mul(beta2).add(gradient.square()));
    for (const { name } of group) this.#slots.countStep(name);

    const steps = this.#slots.stepsOf(group[0]!.name);
    const correction1 = (1 - beta1) / (1 - beta1 ** steps);
    const correction2 = Math.sqrt((1 - beta2) / (1 - beta2 ** steps));
    const root = tf.tidy(() => second.sqrt().add(epsilon / correction2));
    const variables = group.map(({ variable }) => variable);
    const rates = rateTensor(group);
    const moved = tf.tidy(() => {
      const move = tf.tidy(() => first.div(root).mul(rates.mul(correction1 / correction2)));
      return decayed(join(variables), rates, decay).sub(move);
    });
    root.dispose();
    cut(moved, variables).forEach((tensor, i) => {
      variables[i]!.assign(tensor);
    });
    this.#write("first", group, first);
    this.#write("second", group, second);
  }

  #read(kind: string, group: readonly Update[]): tf.Tensor {
    return join(group.map(({ name, variable }) => this.#slots.read(kind, name, variable.shape)));
  }

  #write(kind: string, group: readonly Update[], joined: tf.Tensor): void {
    const variables = group.map(({ variable }) => variable);
    cut(joined, variables).forEach((tensor, i) => {
      this.#slots.write(kind, group[i]!.name, tensor);
    });
  }
}

/** w (1 - rate λ). */
function decayed(weights: tf.Tensor, rates: tf.Tensor, decay: number): tf.Tensor {
  return decay === 0 ? weights : weights.mul(tf.sub(1, rates.mul(decay)));
}

function requireMemory(name: string, value: number): void {
  requireFinite(name, value, { min: 0 });
  if (value >= 1) throw new RangeError(`${name}: expected a number in [0, 1), got ${value}`);
}
