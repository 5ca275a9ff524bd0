import { causalGraph, linearScm, sample, selectColumns, type CausalGraph, type Sample } from "../../causal";
import type { Stream } from "../../random";
import { edgesOf, withAnEdgeMore, withAnEdgeTurned, withoutAnEdge } from "./alterations";
import { tenths } from "../tenths";
import { fitWeights } from "./fit-weights";
import { indirectError, type IndirectError } from "./indirect-error";
import {
  indirectUtility,
  knownSystem,
  modelOf,
  type IndirectUtility,
  type KnownSystem,
  type KnownSystemOptions,
  type ResponseName,
} from "./known-system";
import { structuralCascade } from "./structural-cascade";
import { rippleUtility } from "./utility";

/** What is wrong with the model that the ripple runs on. */
export const rippleFaults = [
  "nothing",
  "one edge missing",
  "one edge too many",
  "one edge turned round",
  "hidden common cause",
  "effects saturate (tanh)",
  "effects are one-sided",
] as const;

/** Name of a fault. */
export type Fault = (typeof rippleFaults)[number];

/** One fault in one system. */
export interface MisspecifiedTrial extends IndirectError {
  readonly seed: number;
  readonly fault: Fault;
}

/** How the faults are tried. */
export interface MisspecifiedStudyOptions extends KnownSystemOptions {
  readonly stream: Stream;
  /** Number of systems. */
  readonly seeds: number;
  /** Rows of the sample that weights are learned from; default 2,000. */
  readonly rows?: number;
  /** Told how many tenths of the systems one completed: ten in all. */
  readonly onTenth?: (completed: number) => void;
}

/**
 * Error of indirect utility when the model is wrong in one point: weights by least squares on a structure with a fault, or on
 * the right one where the truth is not what a linear graph can say.
 *
 * @see 000-A3, 000-D3
 */
export function misspecifiedStudy({
  stream,
  seeds,
  rows = 2000,
  onTenth,
  ...options
}: MisspecifiedStudyOptions): MisspecifiedTrial[] {
  const done = tenths(seeds, onTenth);
  return Array.from({ length: seeds }, (_, seed) => {
    const own = stream.split(seed);
    const system = knownSystem(own.split("system"), options);
    const trials = rippleFaults.map((fault): MisspecifiedTrial => {
      const { structure, data, truth } = trialOf(fault, system, own, rows);
      const predicted = indirectUtility(fitWeights(structure, data), system.utility);
      return { seed, fault, ...indirectError(predicted, truth) };
    });
    done();
    return trials;
  }).flat();
}

interface Setup {
  /** What the learner believes. */
  readonly structure: CausalGraph;
  readonly data: Sample;
  readonly truth: IndirectUtility;
}

function trialOf(fault: Fault, system: KnownSystem, stream: Stream, rows: number): Setup {
  const { graph } = system;
  const linear = (structure: CausalGraph): Setup => ({
    structure,
    data: sample(modelOf(system), stream.split("sample"), rows),
    truth: indirectUtility(graph, system.utility),
  });
  const choice = stream.split(fault);
  switch (fault) {
    case "nothing":
      return linear(graph);
    case "one edge missing":
      return linear(withoutAnEdge(graph, choice));
    case "one edge too many":
      return linear(withAnEdgeMore(graph, choice));
    case "one edge turned round":
      return linear(withAnEdgeTurned(graph, choice));
    case "hidden common cause":
      return { ...linear(graph), data: sampleWithHiddenCause(system, stream, rows) };
    case "effects saturate (tanh)":
      return bent(system, "tanh", stream, rows);
    case "effects are one-sided":
      return bent(system, "one-sided", stream, rows);
  }
}

/** A cause that nobody sees acts with weight .8 on two nodes that are joined by an edge. */
function sampleWithHiddenCause({ graph }: KnownSystem, stream: Stream, rows: number): Sample {
  const edges = edgesOf(graph);
  const [from, to] = edges[stream.split("hidden").integer(edges.length)]!;
  const seen = graph.nodes();
  const whole = causalGraph([...seen, "hidden"], [...edges, ["hidden", from, 0.8], ["hidden", to, 0.8]]);
  return selectColumns(sample(linearScm(whole), stream.split("sample"), rows), seen);
}

/** The right structure, but no straight lines in the truth. */
function bent(system: KnownSystem, response: ResponseName, stream: Stream, rows: number): Setup {
  const scm = modelOf(system, response);
  const totals = system.graph.nodes().map((node) => {
    const truth = structuralCascade(scm, new Map([[node, 1]]), { stream: stream.split("truth") });
    const { byOrder } = rippleUtility(truth, system.utility);
    return [byOrder[2]!.total, byOrder[3]!.total] as const;
  });
  return {
    structure: system.graph,
    data: sample(scm, stream.split("sample"), rows),
    truth: { second: Float64Array.from(totals, ([u]) => u), third: Float64Array.from(totals, ([, u]) => u) },
  };
}
