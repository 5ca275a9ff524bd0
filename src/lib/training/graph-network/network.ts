import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { dense, joinBlueprints, type Module } from "../../model";
import { gelu } from "../../model/ops/gelu";
import { edgeFeatureCount } from "./edge-features";

/** Sizes of the network. */
export interface GraphNetworkOptions {
  /** Numbers that an edge or a node holds; default 16. */
  readonly hidden?: number;
  /** Rounds of message passing; default 2. */
  readonly rounds?: number;
}

/**
 * A graph neural network over candidate edges (003-S22): every ordered pair of variables is an edge with a state. In each round
 * variables gather the states of the edges out of and into them, and an edge is updated from itself, its reverse, its two
 * variables, and the pairs of edges that lead from its one end to the other, which is what tells an indirect from a direct cause. At
 * the end each edge has a score. Renaming variables renames scores and changes nothing else.
 *
 * Input: edge features [B, V, V, F]; output: logits [B, V, V] of from -> to. The diagonal means nothing.
 *
 * @throws RangeError for a size below 1
 * @see Battaglia et al., Relational inductive biases, deep learning, and graph networks, 2018
 */
export function graphNetwork({ hidden = 16, rounds = 2 }: GraphNetworkOptions = {}): Module<tf.Tensor4D, tf.Tensor3D> {
  requireInteger("hidden", hidden, { min: 1 });
  requireInteger("rounds", rounds, { min: 0 });
  const first = dense("edges/input", { inputs: edgeFeatureCount, outputs: hidden, depth: 0 });
  const layers = Array.from({ length: rounds }, (_, round) => ({
    nodes: dense(`round-${round}/nodes`, { inputs: 2 * hidden, outputs: hidden, depth: round + 1 }),
    edges: dense(`round-${round}/edges`, { inputs: 5 * hidden, outputs: hidden, depth: round + 1 }),
  }));
  const last = dense("edges/score", { inputs: hidden, outputs: 1, depth: rounds + 2 });
  const parts = [first, ...layers.flatMap(({ nodes, edges }) => [nodes, edges]), last];
  return {
    blueprint: joinBlueprints(parts.map(({ blueprint }) => blueprint)),
    apply: (weights, features) =>
      tf.tidy(() => {
        const mask = offDiagonal(features.shape[1]);
        let edges: tf.Tensor4D = gelu(first.apply(weights, features) as tf.Tensor4D).mul(mask);
        for (const layer of layers) {
          const nodes = gelu(layer.nodes.apply(weights, gather(edges)) as tf.Tensor3D);
          const update = layer.edges.apply(weights, surroundings(edges, nodes)) as tf.Tensor4D;
          edges = edges.add<tf.Tensor4D>(gelu(update)).mul(mask);
        }
        return last.apply(weights, edges).squeeze<tf.Tensor3D>([3]);
      }),
  };
}

/** [1, V, V, 1]: 1 between two variables, 0 from one to itself. */
export function offDiagonal(variables: number): tf.Tensor4D {
  return tf.tidy(() => tf.sub(1, tf.eye(variables)).reshape([1, variables, variables, 1]));
}

/** What a variable hears: the means of the edges out of it and into it, [B, V, 2H]. */
function gather(edges: tf.Tensor4D): tf.Tensor3D {
  return tf.concat([edges.mean<tf.Tensor3D>(2), edges.mean<tf.Tensor3D>(1)], 2);
}

/** What an edge hears: itself, its reverse, the ways over a third variable, and its two ends, [B, V, V, 5H]. */
function surroundings(edges: tf.Tensor4D, nodes: tf.Tensor3D): tf.Tensor4D {
  const variables = edges.shape[1];
  const reverse = edges.transpose<tf.Tensor4D>([0, 2, 1, 3]);
  const channels = edges.transpose<tf.Tensor4D>([0, 3, 1, 2]);
  const over = channels.matMul(channels).div(variables).transpose<tf.Tensor4D>([0, 2, 3, 1]);
  const from = nodes.expandDims<tf.Tensor4D>(2).tile<tf.Tensor4D>([1, 1, variables, 1]);
  const to = nodes.expandDims<tf.Tensor4D>(1).tile<tf.Tensor4D>([1, variables, 1, 1]);
  return tf.concat([edges, reverse, over, from, to], 3);
}
