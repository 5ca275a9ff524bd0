import * as tf from "@tensorflow/tfjs";
import type { Stream } from "../random";
import { requireOneOf } from "../arguments";
import { toTfSeed } from "./seeds";

const makers = {
  glorotNormal: tf.initializers.glorotNormal,
  glorotUniform: tf.initializers.glorotUniform,
  heNormal: tf.initializers.heNormal,
  heUniform: tf.initializers.heUniform,
  leCunNormal: tf.initializers.leCunNormal,
  leCunUniform: tf.initializers.leCunUniform,
} as const;

/** Distributions of initial weights whose scale follows from the layer's shape. */
export type InitializerName = keyof typeof makers;

/** An initializer as the layers of tfjs take it. */
export type Initializer = ReturnType<typeof tf.initializers.glorotNormal>;

/**
 * An initializer for a layer of tfjs, seeded from a stream: the same stream gives the same weights on every engine.
 * Each weight takes a stream of its own, or equal shapes get equal weights.
 *
 * @param name default of tfjs's dense layers is "glorotNormal", of PyTorch's close to "heUniform"
 */
export function seededInitializer(name: InitializerName, stream: Stream): Initializer {
  requireOneOf("name", name, Object.keys(makers) as InitializerName[]);
  return makers[name]({ seed: toTfSeed(stream) });
}
