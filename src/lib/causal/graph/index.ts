/**
 * Causal graphs over graphology: how they are written down, checked and read (order, kin, d-separation, centrality), what
 * observation alone can tell of them (CPDAG), how far two of them are apart (SHD), and mixed graphs for unobserved common
 * causes. Serves 003-S22, 003-S19 and 000-S1.
 */
export { findCycle, requireAcyclic, topologicalOrder } from "./acyclic";
export {
  causalGraph,
  requireNodes,
  type CausalGraph,
  type EdgeAttributes,
  type EdgeTuple,
  type NodeAttributes,
} from "./causal-graph";
export { centrality, centralityKinds, type CentralityKind } from "./centrality";
export { consistentExtension } from "./consistent-extension";
export { cpdag } from "./cpdag";
export { dSeparated } from "./d-separation";
export { edgeArrays, edgeRows, type EdgeArrays, type EdgeRows } from "./edge-arrays";
export { graphFigure, type GraphFigureOptions } from "./graph-figure";
export type { Box, Place } from "./geometry";
export { structuralHammingDistance } from "./hamming-distance";
export { ancestors, children, descendants, parents } from "./kin";
export { layoutGraph, type GraphLayout, type LayoutOptions, type PlacedEdge, type PlacedNode } from "./layout";
export { meekClosure } from "./meek";
export { mixedGraphFigure, type GraphRoles } from "./mixed-graph-figure";
export { requireMixedGraph, type MixedGraph } from "./mixed-graph";
export {
  cComponents,
  inducedSubgraph,
  mixedAncestors,
  mixedDescendants,
  withoutIncoming,
  withoutOutgoing,
} from "./mixed-parts";
export { mSeparated } from "./m-separation";
export { graphOfPdag, pdag, pdagEdges, pdagOfGraph, requirePdag, type Pdag } from "./pdag";
export { PdagView } from "./pdag-view";
export { weightMatrix, type WeightMatrix } from "./weight-matrix";
