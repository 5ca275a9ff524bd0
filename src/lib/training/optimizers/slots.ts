import * as tf from "@tensorflow/tfjs";
import type { OptimizerState } from "./optimizer";

const STEPS = "steps";

/**
 * What an optimizer remembers of each weight: tensors by kind ("first", "second") and how many steps the weight has taken.
 * A weight that no loss has used yet has no slot. Saved under "first/<weight>", "second/<weight>", "steps/<weight>".
 */
export class Slots {
  readonly #kinds: readonly string[];
  readonly #tensors = new Map<string, tf.Tensor>();
  readonly #steps = new Map<string, number>();
  readonly #counts = new Map<string, tf.Tensor>();

  /** @param kinds names of the tensors kept for each weight, in the weight's shape */
  constructor(kinds: readonly string[]) {
    this.#kinds = kinds;
  }

  /** How many steps a weight has taken. */
  stepsOf(name: string): number {
    return this.#steps.get(name) ?? 0;
  }

  /** Counts one more step of a weight. */
  countStep(name: string): void {
    this.#steps.set(name, this.stepsOf(name) + 1);
    this.#freeCounts();
  }

  /** A tensor of a weight; zeros of `shape` before the first `write`. Call inside a tidy. */
  read(kind: string, name: string, shape: readonly number[]): tf.Tensor {
    return this.#tensors.get(`${kind}/${name}`) ?? tf.zeros([...shape]);
  }

  /** Replaces a tensor of a weight and owns it from now on. */
  write(kind: string, name: string, tensor: tf.Tensor): void {
    this.#tensors.get(`${kind}/${name}`)?.dispose();
    this.#tensors.set(`${kind}/${name}`, tf.keep(tensor));
  }

  /** The live tensors, and the counts as int32 scalars; all stay owned by the slots. */
  state(): OptimizerState {
    for (const key of this.#tensors.keys()) {
      const name = key.slice(key.indexOf("/") + 1);
      const count = `${STEPS}/${name}`;
      if (!this.#counts.has(count)) this.#counts.set(count, tf.keep(tf.scalar(this.stepsOf(name), "int32")));
    }
    return new Map([...this.#tensors, ...this.#counts]);
  }

  /**
   * Becomes a copy of a saved state.
   *
   * @throws RangeError that names an entry which is missing or unknown; the present state stays then
   */
  restore(state: OptimizerState): void {
    const names = this.#requireComplete(state);
    const copies = new Map([...state].map(([key, tensor]) => [key, tensor.clone()]));
    const steps = names.map((name) => [name, state.get(`${STEPS}/${name}`)!.dataSync()[0]!] as const);
    this.dispose();
    for (const [name, count] of steps) this.#steps.set(name, count);
    for (const [key, copy] of copies) {
      if (key.startsWith(`${STEPS}/`)) copy.dispose();
      else this.#tensors.set(key, tf.keep(copy));
    }
  }

  /** Frees everything and forgets it. */
  dispose(): void {
    tf.dispose([...this.#tensors.values()]);
    this.#tensors.clear();
    this.#steps.clear();
    this.#freeCounts();
  }

  #freeCounts(): void {
    if (this.#counts.size === 0) return;
    tf.dispose([...this.#counts.values()]);
    this.#counts.clear();
  }

  /** The weights of a saved state, each with all its kinds and its steps. */
  #requireComplete(state: OptimizerState): string[] {
    const kinds = [...this.#kinds, STEPS];
    const names = new Set<string>();
    for (const key of state.keys()) {
      const kind = kinds.find((known) => key.startsWith(`${known}/`));
      if (kind === undefined) throw new RangeError(`state: expected entries of ${kinds.join(", ")}, got "${key}"`);
      names.add(key.slice(kind.length + 1));
    }
    for (const name of names) {
      for (const kind of kinds) {
        if (!state.has(`${kind}/${name}`)) throw new RangeError(`state: expected "${kind}/${name}", which is missing`);
      }
    }
    return [...names];
  }
}
