import { centrality, type CausalGraph, type CentralityKind } from "../../causal";
import { requireFinite } from "../../arguments";
import type { DimensionName } from "../../data";
import { recordedWeights, profiles, type Profile, type Profiles } from "../registry";

/** How centrality becomes weights. */
export interface CentralityWeightOptions {
  /** Which centrality; default `degree`. */
  readonly kind?: CentralityKind;
  /** What every dimension gets beside its centrality, as a share of the mean centrality; default .1, so that none is lost. */
  readonly floor?: number;
}

/**
 * Weights of a profile's dimensions from their centrality in a graph, summing to 1; equal ones where no dimension is central.
 *
 * @param graph has a node for each dimension of the profile, and perhaps others
 * @throws RangeError for a dimension that is no node, or a negative floor
 * @see 000-S9
 */
export function centralityWeights<Name extends DimensionName>(
  graph: CausalGraph,
  { dimensions }: Profile<Name>,
  { kind = "degree", floor = 0.1 }: CentralityWeightOptions = {},
): Record<Name, number> {
  requireFinite("floor", floor, { min: 0 });
  const central = centrality(graph, kind);
  const raw = dimensions.map((name) => {
    const value = central.get(name);
    if (value === undefined) throw new RangeError(`graph: expected a node for each dimension, got none for ${name}`);
    return Math.max(0, value);
  });
  const sum = raw.reduce((a, b) => a + b, 0);
  const base = sum === 0 ? 1 : (floor * sum) / raw.length;
  const total = sum + base * raw.length;
  return Object.fromEntries(dimensions.map((name, i) => [name, (raw[i]! + base) / total])) as Record<Name, number>;
}

type V2Name = Profiles["bentham-v2"]["dimensions"][number];

/**
 * The rule found in the original's code: the seven keep their recorded weights, which sum to .8, and the three new ones share
 * .2 by their degree in the graph.
 *
 * @see 000-S9
 */
export function recordedGraphWeights(graph: CausalGraph): Record<V2Name, number> {
  const profile = profiles["bentham-v2"];
  const added: Profile<V2Name> = { name: profile.name, dimensions: profile.dimensions.slice(7) };
  const shares = centralityWeights(graph, added, { floor: 0 });
  const weights = recordedWeights(profile);
  for (const name of added.dimensions) weights[name] = 0.2 * shares[name];
  return weights;
}
