import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { evaluate } from "../../engine";
import { categorical, normals, type Stream } from "../../random";
import type { ConditionalDensity } from "./density";
import { perceptron } from "./perceptron";

/** Shape of a mixture-density network. */
export interface MixtureConfig {
  /** Numbers a point. */
  readonly dimension: number;
  /** Numbers a context. */
  readonly context: number;
  /** Gaussians, default 4. */
  readonly components?: number;
  /** Of the hidden layer, default 32. */
  readonly width?: number;
}

/**
 * A mixture-density network: Gaussians with full covariances whose weights, means and triangular roots of the precisions depend
 * on the context. In one dimension, where a coupling flow is a single Gaussian, it can be skewed or have several modes.
 *
 * @see Bishop 1994, "Mixture density networks"; 002-C7
 */
export function mixtureDensity(path: string, config: MixtureConfig): ConditionalDensity {
  const { dimension, context, components = 4, width = 32 } = config;
  for (const [name, value] of Object.entries({ dimension, context, components, width })) {
    requireInteger(name, value, { min: 1 });
  }
  const layout = { dimension, components, below: (dimension * (dimension - 1)) / 2 };
  const outputs = components * (1 + 2 * dimension + layout.below);
  const network = perceptron(path, [context, width, width, outputs]);
  return {
    dimension,
    context,
    blueprint: network.blueprint,
    logDensity: (weights, points, given) => mixtureLog(network.apply(weights, given), points, layout),
    draw: (weights, given, count, stream) => {
      const sets = given.shape[0];
      const raw = evaluate(() => {
        const { logWeights, means, logScales, lower } = partsOf(network.apply(weights, given), layout);
        const flat = [logWeights, means, logScales, lower].map((part) => part.reshape([sets, -1]));
        return tf.concat(flat, 1);
      });
      return drawMixture(raw, { ...layout, sets, count }, stream);
    },
  };
}

interface Layout {
  readonly dimension: number;
  readonly components: number;
  /** Entries below the diagonal. */
  readonly below: number;
}

interface Parts {
  /** [B, K] */
  readonly logWeights: tf.Tensor;
  /** [B, K, D] */
  readonly means: tf.Tensor;
  /** [B, K, D] logarithms of the diagonal of the precision's root */
  readonly logScales: tf.Tensor;
  /** [B, K, D (D - 1) / 2] entries below it, row by row */
  readonly lower: tf.Tensor;
}

function partsOf(output: tf.Tensor, { dimension, components, below }: Layout): Parts {
  const cells = output.reshape([-1, components, 1 + 2 * dimension + below]);
  const part = (from: number, size: number): tf.Tensor => cells.slice([0, 0, from], [-1, -1, size]);
  const logits = part(0, 1).squeeze<tf.Tensor2D>([2]);
  return {
    logWeights: logits.sub(logits.logSumExp(1, true)),
    means: part(1, dimension),
    // Bounded, so that no component can shrink onto a point.
    logScales: part(1 + dimension, dimension)
      .div(6)
      .tanh()
      .mul(6),
    lower: part(1 + 2 * dimension, below),
  };
}

function mixtureLog(output: tf.Tensor, points: tf.Tensor2D, layout: Layout): tf.Tensor1D {
  const { dimension } = layout;
  const { logWeights, means, logScales, lower } = partsOf(output, layout);
  const away = points.expandDims(1).sub(means);
  const entry = (tensor: tf.Tensor, i: number): tf.Tensor2D => tensor.slice([0, 0, i], [-1, -1, 1]).squeeze([2]);
  let at = 0;
  let squares: tf.Tensor = tf.scalar(0);
  for (let i = 0; i < dimension; i++) {
    let z: tf.Tensor = entry(logScales, i).exp().mul(entry(away, i));
    for (let j = 0; j < i; j++) z = z.add(entry(lower, at++).mul(entry(away, j)));
    squares = squares.add(z.square());
  }
  const constant = dimension * Math.log(2 * Math.PI);
  return tf.logSumExp(logWeights.add(logScales.sum(2)).sub(squares.add(constant).div(2)), 1);
}

/** Draws from read parts: a component by its weight, then the triangular system z = L (x - m) solved for x. */
function drawMixture(
  raw: Float64Array,
  layout: Layout & { readonly sets: number; readonly count: number },
  stream: Stream,
): Float64Array {
  const { sets, count, dimension, components, below } = layout;
  const stride = raw.length / sets;
  const out = new Float64Array(sets * count * dimension);
  for (let set = 0; set < sets; set++) {
    const base = set * stride;
    const chances = raw.slice(base, base + components).map(Math.exp);
    for (let draw = 0; draw < count; draw++) {
      const k = categorical(stream, chances);
      const mean = base + components + k * dimension;
      const scale = mean + components * dimension;
      const lower = base + components * (1 + 2 * dimension) + k * below;
      const z = normals(stream, dimension);
      const away = new Float64Array(dimension);
      let at = 0;
      for (let i = 0; i < dimension; i++) {
        let rest = z[i]!;
        for (let j = 0; j < i; j++) rest -= raw[lower + at++]! * away[j]!;
        away[i] = rest / Math.exp(raw[scale + i]!);
        out[(set * count + draw) * dimension + i] = raw[mean + i]! + away[i]!;
      }
    }
  }
  return out;
}
