import * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { weightMatrix, type Sample } from "../../causal";
import { evaluate, readScalar, shuffledBatches } from "../../engine";
import { allocate, disposeWeights, type Module, type Weights } from "../../model";
import type { Stream } from "../../random";
import { mean } from "../../statistics";
import { adamW } from "../optimizers/adamw";
import { differentiate, disposeGradients } from "../gradients";
import type { Optimizer } from "../optimizers/optimizer";
import type { CausalDataset } from "./causal-datasets";
import { edgeFeatureCount, edgeFeatures } from "./edge-features";
import { graphNetwork, offDiagonal, type GraphNetworkOptions } from "./network";

/** How the network learns. */
export interface GraphTrainingOptions extends GraphNetworkOptions {
  /** Passes over the datasets; default 20. */
  readonly epochs?: number;
  /** Datasets a step; default 32. */
  readonly batch?: number;
  /** Learning rate of AdamW; default 0.02. */
  readonly rate?: number;
}

/** A network that has learned from datasets whose graphs are known. */
export interface TrainedGraphNetwork {
  /** Chance of each edge, row-major [from, to]; 0 in the diagonal. Any number of variables >= 2, in the sample's order. */
  readonly scores: (sample: Sample) => Float64Array;
  /** Mean cross-entropy of an edge, by epoch. */
  readonly losses: readonly number[];
  /** Frees the weights. */
  readonly dispose: () => void;
}

/** Features [N, V, V, F] and edges [N, V, V] of datasets of one size. */
interface EdgeTensors {
  readonly features: tf.Tensor4D;
  readonly edges: tf.Tensor3D;
}

/**
 * Trains a graph network to score edges: binary cross-entropy of every ordered pair, on random models whose graphs are known
 * (003-S22). What it learns is how dependence looks in the worlds that it was shown, no more.
 *
 * @param datasets at least one, all with the same number of variables
 * @throws RangeError for no datasets or datasets of different size
 */
export function trainGraphNetwork(
  stream: Stream,
  datasets: readonly CausalDataset[],
  { epochs = 20, batch = 32, rate = 0.02, ...sizes }: GraphTrainingOptions = {},
): TrainedGraphNetwork {
  requireInteger("epochs", epochs, { min: 0 });
  const tensors = toTensors(datasets);
  const network = graphNetwork(sizes);
  const weights = allocate(network.blueprint, stream.split("weights"));
  const optimizer = adamW();
  const losses = Array.from({ length: epochs }, (_, epoch) => {
    const batches = shuffledBatches(datasets.length, batch, stream.split("order").split(epoch));
    return mean([...batches].map((rows) => trainStep(network, weights, optimizer, tensors, rows, rate)));
  });
  optimizer.dispose();
  tf.dispose([tensors.features, tensors.edges]);
  return {
    losses,
    scores: (sample) => scoreEdges(network, weights, sample),
    dispose: () => {
      disposeWeights(weights);
    },
  };
}

function trainStep(
  network: Module<tf.Tensor4D, tf.Tensor3D>,
  weights: Weights,
  optimizer: Optimizer,
  { features, edges }: EdgeTensors,
  rows: Int32Array,
  rate: number,
): number {
  const { loss, gradients } = differentiate(weights, () => {
    const chosen = tf.tensor1d(rows, "int32");
    return edgeLoss(network.apply(weights, features.gather(chosen)), edges.gather(chosen));
  });
  optimizer.step(weights, gradients, () => rate);
  disposeGradients(gradients);
  const value = readScalar(loss);
  loss.dispose();
  return value;
}

/** Mean of softplus(z) - y z over ordered pairs: the cross-entropy of a logit z. */
function edgeLoss(logits: tf.Tensor3D, edges: tf.Tensor3D): tf.Scalar {
  const [graphs, variables] = edges.shape;
  const mask = offDiagonal(variables).squeeze([3]);
  const each = logits.softplus().sub(edges.mul(logits)).mul(mask);
  return each.sum<tf.Scalar>().div(graphs * variables * (variables - 1));
}

function toTensors(datasets: readonly CausalDataset[]): EdgeTensors {
  requireInteger("datasets", datasets.length, { min: 1 });
  const variables = datasets[0]!.sample.names.length;
  const other = datasets.find(({ sample }) => sample.names.length !== variables);
  if (other !== undefined) {
    throw new RangeError(`datasets: expected ${variables} variables in each, got ${other.sample.names.length}`);
  }
  const features = datasets.flatMap(({ sample }) => [...edgeFeatures(sample)]);
  const edges = datasets.flatMap(({ graph }) => Array.from(weightMatrix(graph).matrix, (w) => (w === 0 ? 0 : 1)));
  return {
    features: tf.tensor4d(features, [datasets.length, variables, variables, edgeFeatureCount]),
    edges: tf.tensor3d(edges, [datasets.length, variables, variables]),
  };
}

function scoreEdges(network: Module<tf.Tensor4D, tf.Tensor3D>, weights: Weights, sample: Sample): Float64Array {
  const variables = sample.names.length;
  const features = edgeFeatures(sample);
  const scores = evaluate(() =>
    network.apply(weights, tf.tensor4d(features, [1, variables, variables, edgeFeatureCount])).sigmoid(),
  );
  for (let i = 0; i < variables; i++) scores[i * (variables + 1)] = 0;
  return scores;
}
