import * as tf from "@tensorflow/tfjs";
import { weight, type Mode, type Module } from "../../model";
import { Stream } from "../../random";

/** What a module takes: a tensor, or an object of tensors such as a sequence with its mask. */
export type ModuleInput = tf.Tensor | object;

/**
 * The same module with less memory between the forward and the backward pass: it keeps its input and nothing of what lies
 * inside, and computes that a second time when the gradient comes by. Outputs and gradients stay equal to the bit; the
 * price is one more forward pass.
 *
 * What is random in it repeats, since the stream's position is kept too.
 *
 * @param module such as a block of an encoder
 * @see 003-S31, 003-E23. Chen et al. 2016
 */
export function checkpointed<Input extends ModuleInput, Output extends tf.Tensor>(
  module: Module<Input, Output>,
): Module<Input, Output> {
  const names = module.blueprint.map(({ name }) => name);
  return {
    blueprint: module.blueprint,
    apply: (weights, input, mode = {}): Output => {
      const again = replay(mode);
      const variables = names.map((name) => weight(weights, name));
      const inputs = tensorsOf(input);
      const segment = tf.customGrad((...args: (tf.Tensor | tf.GradSaveFunc)[]) => {
        const save = args.at(-1) as tf.GradSaveFunc;
        save(args.slice(0, inputs.length) as tf.Tensor[]);
        const gradFunc = (dy: tf.Tensor, saved: tf.Tensor[]): tf.Tensor[] => {
          const forward = (): tf.Tensor => module.apply(weights, withTensors(input, saved), again());
          return gradientsOf(forward, [...saved, ...variables], dy);
        };
        return { value: module.apply(weights, input, mode), gradFunc };
      });
      return segment(...inputs, ...variables);
    },
  };
}

/** Makes modes whose streams stand where this one stands now. */
function replay({ stream }: Mode): () => Mode {
  const state = stream?.state;
  return () => (state === undefined ? {} : { stream: Stream.restore(state) });
}

function tensorsOf(input: ModuleInput): tf.Tensor[] {
  const values: unknown[] = input instanceof tf.Tensor ? [input] : Object.values(input);
  return values.filter((value): value is tf.Tensor => value instanceof tf.Tensor);
}

/** The same input made of other tensors, in the order of `tensorsOf`. */
function withTensors<Input extends ModuleInput>(input: Input, tensors: readonly tf.Tensor[]): Input {
  if (input instanceof tf.Tensor) return tensors[0] as Input;
  let next = 0;
  const entries = Object.entries(input).map(([key, value]: [string, unknown]) => {
    return [key, value instanceof tf.Tensor ? tensors[next++] : value];
  });
  return Object.fromEntries(entries) as Input;
}

function gradientsOf(forward: () => tf.Tensor, sources: tf.Tensor[], dy: tf.Tensor): tf.Tensor[] {
  const { grads } = withOwnTape(() => tf.engine().gradients(forward, sources, dy));
  const found: readonly (tf.Tensor | undefined)[] = grads;
  const zeros = (source: tf.Tensor): tf.Tensor => tf.zerosLike(source);
  return sources.map((source, i) => found[i] ?? zeros(source));
}

/** tfjs keeps one tape; a gradient inside of a gradient's backward pass would end the outer one. */
function withOwnTape<T>(compute: () => T): T {
  const { state } = tf.engine();
  const outer = state.activeTape;
  try {
    return compute();
  } finally {
    state.activeTape = outer;
  }
}
