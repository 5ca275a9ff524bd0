import * as tf from "@tensorflow/tfjs";
import { createScorerComponent } from "../registry";
import type { ScorerInput } from "../scorers";

/** Tensors that live on after an output has been standardised, its own not counted. */
export interface TensorsAdded {
  /** `tensor(existing)`, as the plan's line 161 reads. */
  readonly copying: number;
  /** The component's way: what the scorer returns is the output. */
  readonly passing: number;
}

/** Standardises the weights of a scorer in both ways and counts tensors (004-C10). */
export function tensorsAdded(key: string, input: ScorerInput): TensorsAdded {
  const component = createScorerComponent(key);
  component.setup({});
  const before = tf.memory().numTensors;
  const output = component.run(input);
  const passing = tf.memory().numTensors - before - 1;
  const copy = tf.tensor(output.weights.dataSync(), output.weights.shape);
  const copying = tf.memory().numTensors - before - 1 - passing;
  tf.dispose([copy, output.weights]);
  return { copying, passing };
}
