import { requireFinite, requireInteger } from "../../arguments";
import { causalGraph, type EdgeTuple } from "../../causal";
import { normal, uniforms, type Stream } from "../../random";
import { linearModel, type LinearModel } from "./model";
import type { Outcome } from "./outcome";

/** How a decision is made up. */
export interface DecisionDesign {
  /** Nodes of its graph, from 2. Default 12. */
  readonly nodes?: number;
  /** Probability of each edge from an earlier to a later node. Default .25. */
  readonly density?: number;
  /** How many nodes the choice changes. Default 3. */
  readonly changed?: number;
}

/** A made-up choice on a made-up graph. */
export interface SeededDecision {
  readonly model: LinearModel;
  /** What the choice changes: mean in [-1, 1], a third of which is its standard deviation. */
  readonly changes: ReadonlyMap<string, Outcome>;
}

/**
 * A decision whose truth is known: an acyclic graph with normal weights (standard deviation .5), confidences in [.5, 1) and
 * utilities in [-1, 1), and a choice that changes the first nodes. Good and bad choices are alike in number (000-E4).
 *
 * @throws RangeError for fewer than two nodes, a density outside of [0, 1], or more changes than nodes
 */
export function seededDecision(stream: Stream, design: DecisionDesign = {}): SeededDecision {
  const { nodes = 12, density = 0.25, changed = 3 } = design;
  requireInteger("nodes", nodes, { min: 2 });
  requireFinite("density", density, { min: 0, max: 1 });
  requireInteger("changed", changed, { min: 1, max: nodes });
  const names = Array.from({ length: nodes }, (_, i) => `v${i}`);
  const edgeStream = stream.split("edges");
  const edges = names.flatMap((from, i) =>
    names.slice(i + 1).flatMap((to): EdgeTuple[] => {
      const isThere = edgeStream.uniform() < density;
      const weight = 0.5 * normal(edgeStream);
      const confidence = 0.5 + 0.5 * edgeStream.uniform();
      return isThere ? [[from, to, weight, confidence]] : [];
    }),
  );
  const utilities = uniforms(stream.split("utilities"), nodes, -1, 1);
  const means = uniforms(stream.split("changes"), changed, -1, 1);
  return {
    model: linearModel(causalGraph(names, edges), new Map(names.map((name, i) => [name, utilities[i]!]))),
    changes: new Map(Array.from(means, (value, i) => [names[i]!, { mean: value, sd: Math.abs(value) / 3 }])),
  };
}
