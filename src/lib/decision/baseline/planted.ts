import { requireInteger } from "../../arguments";
import type { AuthoredCase } from "../../data";
import { shuffled, type Stream } from "../../random";
import type { Weights } from "../../ethics";
import { judge, type DecisionDimension, type JudgeSettings } from "../chain";
import { baselineChanges, baselineOf, type Baseline } from "./baseline";

/** A weight that was changed on purpose. */
export interface PlantedChange {
  /** Which: "homeless-person: edge wallet -> appointment". */
  readonly what: string;
  /** The case with the change, and the settings that it is judged by. */
  readonly one: AuthoredCase;
  readonly settings: JudgeSettings;
}

/** What the regression test made of a planted change. */
export interface PlantedReport {
  readonly what: string;
  /** Numbers that were reported. */
  readonly reported: number;
}

/**
 * Every weight of the cases, changed by a factor, one at a time: of each edge, and of each dimension.
 *
 * @param factor default 1.01, a change by 1%
 */
export function allChanges(cases: readonly AuthoredCase[], factor = 1.01): readonly PlantedChange[] {
  return cases.flatMap((one) => [...edgeChanges(one, factor), ...dimensionChanges(one, factor)]);
}

function edgeChanges(one: AuthoredCase, factor: number): PlantedChange[] {
  return one.graph.edges.map(({ from, to }, k) => {
    const edges = one.graph.edges.map((edge, i) => (i === k ? { ...edge, weight: factor * edge.weight } : edge));
    return { what: `${one.id}: edge ${from} -> ${to}`, one: { ...one, graph: { ...one.graph, edges } }, settings: {} };
  });
}

function dimensionChanges(one: AuthoredCase, factor: number): PlantedChange[] {
  const { weights } = judge(one);
  return (Object.keys(weights) as DecisionDimension[]).map((dimension) => {
    const changed: Weights<DecisionDimension> = { ...weights, [dimension]: factor * weights[dimension] };
    return { what: `${one.id}: dimension ${dimension}`, one, settings: { weights: changed } };
  });
}

/**
 * Plants changes, chosen by chance, and lets the regression test look for them (000-E5).
 *
 * @param committed the numbers before the change
 * @param count at most as many as there are weights
 */
export function plantChanges(
  cases: readonly AuthoredCase[],
  committed: Baseline,
  count: number,
  stream: Stream,
): readonly PlantedReport[] {
  const all = allChanges(cases);
  requireInteger("count", count, { min: 1, max: all.length });
  return shuffled(stream, all)
    .slice(0, count)
    .map(({ what, one, settings }) => {
      const before = { [one.id]: committed[one.id] };
      return { what, reported: baselineChanges(baselineOf([one], settings), before).length };
    });
}
