import { causalGraph, pdagEdges, type Pdag } from "../graph";
import { layoutGraph, type GraphLayout } from "../graph/layout";

/** How an edge stands to the truth. */
export type EdgeStatus = "as in the truth" | "other direction" | "extra" | "missing" | "found";

/** An edge as it is drawn. */
export interface DrawnEdge {
  readonly from: string;
  readonly to: string;
  /** Whether an arrow points at `to`. */
  readonly arrow: boolean;
  readonly status: EdgeStatus;
}

/** The edges of a graph, and those of the truth that it lacks; without a truth all are "found". */
export function drawnEdges(graph: Pdag, truth?: Pdag): readonly DrawnEdge[] {
  const found = listed(graph);
  if (!truth) return found.map((edge) => ({ ...edge, status: "found" }));
  const known = new Map(listed(truth).map((edge) => [pair(edge), edge]));
  const shown: DrawnEdge[] = found.map((edge) => {
    const other = known.get(pair(edge));
    known.delete(pair(edge));
    return { ...edge, status: other ? agreement(edge, other) : "extra" };
  });
  return [...shown, ...[...known.values()].map((edge): DrawnEdge => ({ ...edge, status: "missing" }))];
}

type Bare = Omit<DrawnEdge, "status">;

function listed(graph: Pdag): Bare[] {
  const { directed, undirected } = pdagEdges(graph);
  return [
    ...directed.map(([from, to]) => ({ from, to, arrow: true })),
    ...undirected.map(([from, to]) => ({ from, to, arrow: false })),
  ];
}

function pair({ from, to }: Bare): string {
  return JSON.stringify([from, to].sort());
}

function agreement(edge: Bare, other: Bare): EdgeStatus {
  if (edge.arrow !== other.arrow) return "other direction";
  return !edge.arrow || edge.from === other.from ? "as in the truth" : "other direction";
}

/** Places for the nodes and for all edges that are drawn. */
export function layoutDrawn(names: readonly string[], edges: readonly DrawnEdge[]): GraphLayout {
  const graph = causalGraph(
    names,
    edges.map(({ from, to }) => [from, to] as const),
  );
  return layoutGraph(graph, { text: { width: 0, height: 0 } });
}
