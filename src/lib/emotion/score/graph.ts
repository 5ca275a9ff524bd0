import { traceSteps, type TraceKey } from "./steps";
import { traceValue, type CalculationTrace } from "./trace";

/** A trace as a graph: what each value was made from. */
export interface TraceGraph {
  /** "input", then the keys in the order of the calculation. */
  readonly nodes: readonly ("input" | TraceKey)[];
  readonly edges: readonly { readonly from: "input" | TraceKey; readonly to: TraceKey }[];
}

/** The graph of the calculation (001-F9). It isn't drawn by hand: it holds what the steps read. */
export function traceGraph(): TraceGraph {
  return {
    nodes: ["input", ...traceSteps.map(({ key }) => key)],
    edges: traceSteps.flatMap(({ key, from }) => from.map((source) => ({ from: source, to: key }))),
  };
}

/** What would make the drawn flow untrue; all empty for a true one. */
export interface GraphFaults {
  /** Nodes that no path from the input reaches. */
  readonly unreachable: readonly string[];
  /** Nodes from which no path leads to the final output. */
  readonly deadEnds: readonly string[];
  /** Values of the trace that no node stands for. */
  readonly outside: readonly string[];
}

/** Whether every number of a trace lies on a path from the input to the final output (001-F9). */
export function graphFaults(trace: CalculationTrace, { nodes, edges }: TraceGraph = traceGraph()): GraphFaults {
  const forward = reached(["input"], edges);
  const ends = nodes.filter((node) => node.startsWith("finalOutput."));
  const backward = reached(
    ends,
    edges.map(({ from, to }) => ({ from: to, to: from })),
  );
  return {
    unreachable: nodes.filter((node) => !forward.has(node)),
    deadEnds: nodes.filter((node) => !backward.has(node)),
    outside: valuesOf(trace).filter((name) => !(nodes as readonly string[]).includes(name)),
  };
}

function reached(starts: readonly string[], edges: readonly { from: string; to: string }[]): Set<string> {
  const found = new Set(starts);
  for (const node of found) {
    for (const { from, to } of edges) if (from === node) found.add(to);
  }
  return found;
}

/** Every list of numbers in a trace, as "stage.name", the text of the input left out. */
function valuesOf(trace: CalculationTrace): string[] {
  return Object.entries(trace)
    .filter(([stage]) => stage !== "input")
    .flatMap(([stage, values]) => Object.keys(values as object).map((name) => `${stage}.${name}`));
}

/** How many numbers a trace holds. */
export function countNumbers(trace: CalculationTrace): number {
  return traceSteps.reduce((sum, { key }) => sum + traceValue(trace, key).length, 0);
}
