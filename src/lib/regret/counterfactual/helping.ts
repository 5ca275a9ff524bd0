import { requireFinite } from "../../arguments";
import { causalGraph, linearScm, type Assignment, type LinearScm } from "../../causal";

/** Nodes of the example: how bad it is, how much is given, how long that takes, and how somebody fares then. */
export const helpingNodes = ["severity", "aid", "delay", "wellbeing"] as const;

/** What could have been done: nothing, help at once, or help late. */
export const helpingOptions: readonly Assignment[] = [
  { aid: 0, delay: 0 },
  { aid: 1, delay: 0 },
  { aid: 1, delay: 1 },
];

/**
 * A linear model of helping. Aid does good (.8) and delay harm (-.5); severity harms too (-1), and where it also moves people
 * to give more and later, it confounds: those who were helped fare worse, though help did them good.
 *
 * @param confounding weight of severity on aid and delay; 0 leaves nothing to confuse
 */
export function helpingModel(confounding: number): LinearScm {
  requireFinite("confounding", confounding);
  const graph = causalGraph(helpingNodes, [
    ["severity", "aid", confounding],
    ["severity", "delay", confounding],
    ["severity", "wellbeing", -1],
    ["aid", "wellbeing", 0.8],
    ["delay", "wellbeing", -0.5],
  ]);
  return linearScm(graph, { noise: 0.5, intercept: { aid: 0.5, delay: 0.5 } });
}
