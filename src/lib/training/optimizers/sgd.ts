import * as tf from "@tensorflow/tfjs";
import { requireFinite } from "../../arguments";
import { cut, fuse, join, rateTensor, updatesOf, type Update } from "./fusion";
import type { Optimizer } from "./optimizer";
import { Slots } from "./slots";

/** How stochastic gradient descent moves. */
export interface SgdOptions {
  /** Share of the last move that goes on, in [0, 1). Default 0: plain descent, without any state. */
  readonly momentum?: number;
  /** Looks ahead along the momentum (torch's form). Default false. */
  readonly nesterov?: boolean;
}

/**
 * Gradient descent with momentum: velocity = momentum velocity + gradient, w -= rate velocity.
 *
 * @throws RangeError for a momentum outside of [0, 1), and for nesterov without momentum
 * @see torch.optim.SGD without dampening; Sutskever et al. 2013
 */
export function sgd(options: SgdOptions = {}): Optimizer {
  return new Sgd(options);
}

class Sgd implements Optimizer {
  readonly #slots = new Slots(["velocity"]);
  readonly #momentum: number;
  readonly #nesterov: boolean;

  constructor({ momentum = 0, nesterov = false }: SgdOptions) {
    requireFinite("momentum", momentum, { min: 0 });
    if (momentum >= 1) throw new RangeError(`momentum: expected a number in [0, 1), got ${momentum}`);
    if (nesterov && momentum === 0) throw new RangeError("nesterov: expected a momentum above 0, got 0");
    this.#momentum = momentum;
    this.#nesterov = nesterov;
  }

  step(...[weights, gradients, rate]: Parameters<Optimizer["step"]>): void {
    const updates = updatesOf(weights, gradients, rate);
    tf.tidy(() => {
      for (const group of fuse(updates, () => "any")) this.#move(group);
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

  #move(group: readonly Update[]): void {
    const gradient = join(group.map((update) => update.gradient));
    const direction = this.#momentum === 0 ? gradient : this.#accelerate(group, gradient);
    const variables = group.map(({ variable }) => variable);
    cut(join(variables).sub(direction.mul(rateTensor(group))), variables).forEach((moved, i) => {
      variables[i]!.assign(moved);
    });
  }

  #accelerate(group: readonly Update[], gradient: tf.Tensor): tf.Tensor {
    const last = join(group.map(({ name, variable }) => this.#slots.read("velocity", name, variable.shape)));
    const velocity = last.mul(this.#momentum).add(gradient);
    const variables = group.map(({ variable }) => variable);
    cut(velocity, variables).forEach((tensor, i) => {
      this.#slots.write("velocity", group[i]!.name, tensor);
      this.#slots.countStep(group[i]!.name);
    });
    return this.#nesterov ? velocity.mul(this.#momentum).add(gradient) : velocity;
  }
}
