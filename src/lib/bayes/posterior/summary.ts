import type * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import type { Module } from "../../model/module";
import { perceptron } from "./perceptron";

/** Shape of a summary network. */
export interface SummaryConfig {
  /** Numbers an observation. */
  readonly features: number;
  /** Of the hidden layers, default 32. */
  readonly width?: number;
  /** Numbers that a data set is summed up in, default 8. */
  readonly summaries?: number;
}

/** A summary network: [sets, observations, features] -> [sets, summaries]. */
export interface SummaryNetwork extends Module<tf.Tensor3D, tf.Tensor2D> {
  readonly features: number;
  readonly summaries: number;
}

/**
 * Sums up a set of observations whatever their order: a network on each, their mean, a network on that.
 *
 * @see Zaheer et al. 2017, "Deep sets"; Radev et al. 2020, "BayesFlow"; 002-S1
 */
export function summaryNetwork(path: string, config: SummaryConfig): SummaryNetwork {
  const { features, width = 32, summaries = 8 } = config;
  for (const [name, value] of Object.entries({ features, width, summaries })) requireInteger(name, value, { min: 1 });
  const each = perceptron(`${path}/each`, [features, width, width]);
  const all = perceptron(`${path}/all`, [width, width, summaries]);
  return {
    features,
    summaries,
    blueprint: [...each.blueprint, ...all.blueprint],
    apply: (weights, sets) => all.apply(weights, each.apply(weights, sets).mean(1)) as tf.Tensor2D,
  };
}
