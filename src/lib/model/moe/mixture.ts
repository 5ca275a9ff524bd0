import * as tf from "@tensorflow/tfjs";
import { dropped } from "../layers/dropped";
import { feedForward } from "../layers/feed-forward";
import type { Module } from "../module";
import { affine } from "../ops/affine";
import { gelu } from "../ops/gelu";
import { countParameters, joinBlueprints } from "../parameter";
import { weight } from "../weights";
import { router, type RouterConfig } from "./router";
import type { Routing } from "./routing";

/** Shape of a mixture of experts. */
export interface MixtureConfig extends Omit<RouterConfig, "hidden"> {
  /** Hidden units of each expert. */
  readonly hidden: number;
  /** Numbers that each expert gives; default `width`. */
  readonly outputs?: number;
  /** Hidden units of the router; left out: one affine layer. */
  readonly routerHidden?: number;
  /** Rate of dropout on the experts' hidden layers while training; default 0. */
  readonly dropout?: number;
}

/** Answer of a mixture. */
export interface MixtureOutput {
  /** [N, outputs] */
  readonly output: tf.Tensor2D;
  /** For the balance losses. */
  readonly routing: Routing;
}

/**
 * Experts of two layers each, of which k answer a row: Σ gate_e · expert_e(x). A row that found all its experts full gets 0.
 *
 * Every expert computes every row, all of them in one multiplication, and the gates choose, which gives the numbers of a sparse mixture at E / k times its operations; at
 * the sizes that are trained here gathering rows would cost more than it saves. `activeParameters` counts what a sparse one uses.
 *
 * Parameters: `router` under `router`, `feedForward` under `expert-<i>`.
 *
 * @see 000-S16, 000-E8
 */
export function mixtureOfExperts(path: string, config: MixtureConfig): Module<tf.Tensor2D, MixtureOutput> {
  const { width: inputs, experts: count, hidden, outputs = inputs, depth, k, capacityFactor, dropout = 0 } = config;
  const choose = router(`${path}/router`, {
    width: inputs,
    experts: count,
    depth,
    k,
    ...(capacityFactor !== undefined && { capacityFactor }),
    ...(config.routerHidden !== undefined && { hidden: config.routerHidden }),
  });
  const experts = Array.from({ length: count }, (_, i) =>
    feedForward(`${path}/expert-${i}`, { inputs, hidden, outputs, depth }),
  );
  return {
    blueprint: joinBlueprints([choose, ...experts].map(({ blueprint }) => blueprint)),
    apply: (weights, x, mode) =>
      tf.tidy(() => {
        const chosen = choose.apply(weights, x, mode);
        const all = (name: string): tf.Tensor[] =>
          experts.map((_, i) => weight(weights, `${path}/expert-${i}/${name}`) as tf.Tensor);
        const states = gelu(affine(x, tf.concat(all("hidden/kernel"), 1), tf.concat(all("hidden/bias"))));
        const weighted = dropped(states, dropout, `${path}/experts`, mode)
          .reshape([x.shape[0], count, hidden])
          .mul(chosen.gates.expandDims(2))
          .reshape([x.shape[0], count * hidden]);
        const output = affine(weighted, tf.concat(all("output/kernel"), 0));
        return { output: output.add(chosen.gates.matMul(tf.stack(all("output/bias")))), routing: { ...chosen } };
      }) as unknown as MixtureOutput,
  };
}

/**
 * How many weights of a mixture answer one row: the router and k experts.
 *
 * @see 000-A12, 000-F5: capacity against computation
 */
export function activeParameters(config: MixtureConfig): number {
  const { blueprint } = mixtureOfExperts("mixture", config);
  return countParameters(blueprint, "mixture/router") + config.k * countParameters(blueprint, "mixture/expert-0");
}
