import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../../arguments";
import { weight, type Weights } from "../../../model";
import { attend } from "../../../model/ops/attend";
import { gelu } from "../../../model/ops/gelu";
import { lookup } from "../../../model/ops/lookup";
import type { DecoderConfig } from "../../model";
import { stackedNorm } from "./norm";

/**
 * Logits of a stack of decoders, each reading texts of its own: lane for lane what `decoder(config).logits` gives.
 *
 * @param weights of `stackWeights(decoder(config).blueprint, ...)`
 * @param ids [L, B, S], int32
 * @param horizon the first so many heads; default all
 * @returns [L B, S, horizon, V], lanes one after another
 * @throws RangeError for texts beyond the context, or a horizon beyond the heads
 */
export function stackedLogits(
  config: DecoderConfig,
  weights: Weights,
  ids: tf.Tensor3D,
  horizon: number = config.predictions ?? 1,
): tf.Tensor4D {
  const [lanes, batch, length] = ids.shape;
  requireInteger("ids.shape[2]", length, { min: 1, max: config.context });
  requireInteger("horizon", horizon, { min: 1, max: config.predictions ?? 1 });
  return tf.tidy(() => {
    let states = embedded(config, weights, ids);
    for (let i = 0; i < config.layers; i++)
      states = block(config, weights, `block-${i}`, states, [lanes * batch, length]);
    const kernel = weight(weights, "heads/kernel");
    const used = kernel.slice([0, 0, 0], [lanes, config.width, horizon * config.vocabulary]);
    const logits = tf.matMul(normed(weights, "norm", states), used);
    return logits.reshape([lanes * batch, length, horizon, config.vocabulary]);
  });
}

/** [L, B, S] -> [L, B S, D]. */
function embedded({ vocabulary, width }: DecoderConfig, weights: Weights, ids: tf.Tensor3D): tf.Tensor {
  const [lanes, batch, length] = ids.shape;
  const table = weight(weights, "tokens/table").reshape<tf.Tensor2D>([lanes * vocabulary, width]);
  const offsets = tf.range(0, lanes, 1, "int32").mul(tf.scalar(vocabulary, "int32")).reshape([lanes, 1, 1]);
  const tokens = lookup(table, ids.add(offsets));
  const places = weight(weights, "places/table").slice([0, 0, 0], [lanes, length, width]).expandDims(1);
  return tokens.add(places).reshape([lanes, batch * length, width]);
}

/** A pre-norm block: x + attention(norm x), then + feed-forward(norm ·). */
function block(
  { heads, width }: DecoderConfig,
  weights: Weights,
  path: string,
  x: tf.Tensor,
  [texts, length]: readonly [number, number],
): tf.Tensor {
  const qkv = affine(weights, `${path}/attention/qkv`, normed(weights, `${path}/attention_norm`, x));
  const mixed = attend(qkv.reshape([texts, length, 3 * width]), { heads, causal: true });
  const between = x.add(affine(weights, `${path}/attention/output`, mixed.reshape(x.shape)));
  const hidden = affine(weights, `${path}/feed_forward/hidden`, normed(weights, `${path}/feed_forward_norm`, between));
  return between.add(affine(weights, `${path}/feed_forward/output`, gelu(hidden)));
}

function normed(weights: Weights, path: string, x: tf.Tensor): tf.Tensor {
  return stackedNorm(x, weight(weights, `${path}/scale`), weight(weights, `${path}/shift`));
}

function affine(weights: Weights, path: string, x: tf.Tensor): tf.Tensor {
  return tf.matMul(x, weight(weights, `${path}/kernel`)).add(weight(weights, `${path}/bias`));
}
