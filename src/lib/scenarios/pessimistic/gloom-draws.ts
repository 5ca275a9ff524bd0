import type { CausalGraph } from "../../causal";
import type { Stream } from "../../random";
import { utilityDraws } from "../ripple/utility";
import { gloomsOf, type Gloom } from "./gloom-study";

/** Simulated utilities of one decision under one variant. */
export interface GloomDraws {
  readonly gloom: Gloom;
  readonly graph: CausalGraph;
  /** Utility of orders 1 to 3, one a run. */
  readonly utilities: Float64Array;
}

/** The decision, and how often it is simulated. */
export interface GloomDrawsOptions {
  readonly shock: ReadonlyMap<string, number>;
  readonly utility: ReadonlyMap<string, number>;
  /** Default 1,000. */
  readonly runs?: number;
  /** Standard deviation of weights; default .1. */
  readonly noise?: number;
  readonly stream: Stream;
}

/** What one decision is worth on a graph and on its gloomy variants; the worst signs are those for this decision. */
export function gloomDraws(graph: CausalGraph, options: GloomDrawsOptions): GloomDraws[] {
  const { shock, utility, runs = 1000, noise = 0.1, stream } = options;
  return gloomsOf(graph, utility, stream.split("search"), shock).map(({ gloom, graph: gloomy }) => {
    const orders = utilityDraws(gloomy, shock, utility, { runs, noise, stream: stream.split(gloom) }).slice(1);
    return {
      gloom,
      graph: gloomy,
      utilities: orders[0]!.map((first, run) => first + orders[1]![run]! + orders[2]![run]!),
    };
  });
}
