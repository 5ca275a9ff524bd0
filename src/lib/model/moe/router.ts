import type * as tf from "@tensorflow/tfjs";
import { requireInteger } from "../../arguments";
import { dense } from "../layers/dense";
import { feedForward } from "../layers/feed-forward";
import type { Module } from "../module";
import { route, type Routing, type RoutingOptions } from "./routing";

/** Shape of a router. */
export interface RouterConfig extends RoutingOptions {
  readonly width: number;
  readonly experts: number;
  /** Depth of its parameters, see `Parameter.depth`. */
  readonly depth: number;
  /** Hidden units: the roadmap asks for a feed-forward router. Left out: one affine layer, as usual. */
  readonly hidden?: number;
}

/**
 * Scores experts for each row and chooses among them: [N, width] -> routing.
 *
 * Parameters: those of `dense`, or of `feedForward` with `hidden`.
 *
 * @throws RangeError for less than one expert or a k out of range
 * @see 000-S16
 */
export function router(path: string, config: RouterConfig): Module<tf.Tensor2D, Routing> {
  const { width: inputs, experts: outputs, depth, hidden, k } = config;
  requireInteger(`${path}: experts`, outputs, { min: 1 });
  requireInteger(`${path}: k`, k, { min: 1, max: outputs });
  const scores =
    hidden === undefined
      ? dense(path, { inputs, outputs, depth })
      : feedForward(path, { inputs, hidden, outputs, depth });
  return {
    blueprint: scores.blueprint,
    apply: (weights, x, mode) => route(scores.apply(weights, x, mode) as tf.Tensor2D, config),
  };
}
