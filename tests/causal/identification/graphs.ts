import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";

/** Observed common cause: Z -> X, Z -> Y, X -> Y. */
export const backDoorGraph: MixedGraph = {
  names: ["Z", "X", "Y"],
  directed: [["Z", "X"], ["Z", "Y"], ["X", "Y"]], // prettier-ignore
  bidirected: [],
};

/** Hidden common cause and a mediator: X -> Z -> Y, X <-> Y. */
export const frontDoorGraph: MixedGraph = {
  names: ["X", "Z", "Y"],
  directed: [["X", "Z"], ["Z", "Y"]], // prettier-ignore
  bidirected: [["X", "Y"]],
};

/** Hidden common cause, nothing else: X -> Y, X <-> Y. */
export const bow: MixedGraph = { names: ["X", "Y"], directed: [["X", "Y"]], bidirected: [["X", "Y"]] };

/** W -> Z -> X -> Y, W <-> X, W <-> Y. */
export const napkin: MixedGraph = {
  names: ["W", "Z", "X", "Y"],
  directed: [["W", "Z"], ["Z", "X"], ["X", "Y"]], // prettier-ignore
  bidirected: [["W", "X"], ["W", "Y"]], // prettier-ignore
};
