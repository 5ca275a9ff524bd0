import * as tf from "@tensorflow/tfjs";
import { normals, type Stream } from "../../random";
import type { ScorerInput } from "../scorers";

/** What the scores of a batch look like. */
export type ScoreKind = "ordinary" | "constant" | "huge" | "tiny" | "one outlier" | "falling";

/** All of them, in the order in which a long check goes through them. */
export const scoreKinds: readonly ScoreKind[] = ["ordinary", "constant", "huge", "tiny", "one outlier", "falling"];

const scores: Readonly<Record<ScoreKind, (z: number, i: number) => number>> = {
  ordinary: (z) => z,
  constant: () => 1.5,
  huge: (z) => 1e30 * z,
  tiny: (z) => 1e-30 * z,
  "one outlier": (z, i) => (i === 7 ? 1e6 : z),
  falling: (_, i) => -i,
};

/**
 * A random batch with all that either scorer asks for: losses of model and reference, and values. About a fifth of the tokens is
 * masked; the second token of the first text never is. The caller disposes its tensors.
 *
 * @param kind what losses and values look like
 */
export function randomScorerInput(stream: Stream, kind: ScoreKind = "ordinary"): Required<ScorerInput> {
  const [batch, length] = [1 + stream.integer(4), 4 + stream.integer(20)];
  const size = batch * length;
  const draw = (name: string): tf.Tensor2D => {
    const score = scores[kind];
    return tf.tensor2d(Float32Array.from(normals(stream.split(name), size), score), [batch, length]);
  };
  const mask = Uint8Array.from({ length: size }, (_, i) => (i !== 1 && stream.uniform() < 0.2 ? 0 : 1));
  return {
    ids: tf.tensor2d(
      Int32Array.from({ length: size }, () => stream.integer(9)),
      [batch, length],
      "int32",
    ),
    mask: tf.tensor2d(mask, [batch, length], "int32"),
    tokenLosses: tf.tensor3d(Float32Array.from(normals(stream.split("pairs"), size * 4), scores[kind]), [
      batch,
      length,
      4,
    ]),
    baseLosses: draw("base"),
    referenceLosses: draw("reference"),
    values: draw("values"),
  };
}

/** Makes a random batch, asks something about it, and disposes it. */
export function onScorerInput<T>(
  stream: Stream,
  ask: (input: Required<ScorerInput>) => T,
  kind: ScoreKind = "ordinary",
): T {
  const input = randomScorerInput(stream, kind);
  try {
    return ask(input);
  } finally {
    tf.dispose(Object.values(input));
  }
}
