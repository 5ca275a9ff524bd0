import { requireInteger } from "../../arguments";
import { normals, uniforms } from "../../random";
import { viewOf, type MethodOptions } from "./methods";
import type { LinearModel } from "./model";
import type { Outcome } from "./outcome";
import { utilityOfChange, worthOfNodes } from "./propagate";
import type { SampleOptions } from "./sample";
import { viewNames, type ThreeView, type ViewName } from "./view";

/** How a choice is simulated on a graph. */
export interface SimulateOptions extends SampleOptions {
  /** Steps that a change spreads along edges, from 0. Default 3 (000-S1). */
  readonly steps?: number;
}

/** Ways to see one change: maps of standard normal deviates. `side` is -1 where a larger change is expected to be a loss. */
export type Variants = (outcome: Outcome, side: 1 | -1) => readonly ((z: number) => number)[];

/**
 * Monte-Carlo runs of a choice on a causal graph in three views: what its changes, and what follows from them within
 * `steps` steps, are worth (003-S17, 000-S10).
 *
 * What the choice changes is uncertain, and in each run some edges carry on and some don't. A view bends the changes:
 * optimistic is each change taken on the side that is expected to raise utility. Run i of each view rests on the same draws.
 *
 * @param changes what the choice changes, by node
 * @returns utilities [runs] of each view
 * @throws RangeError for a node that the model lacks, runs or steps that are no whole numbers, and as {@link viewOf}
 */
export function simulateViews(
  model: LinearModel,
  changes: ReadonlyMap<string, Outcome>,
  options: SimulateOptions,
): ThreeView<Float64Array> {
  const [optimistic, neutral, pessimistic] = simulateVariants(model, changes, viewVariants(options), options);
  return { optimistic: optimistic!, neutral: neutral!, pessimistic: pessimistic! };
}

const turned: ThreeView<ViewName> = { optimistic: "pessimistic", neutral: "neutral", pessimistic: "optimistic" };

/** The three views, best first, as ways to see a change. */
export function viewVariants(options: MethodOptions = {}): Variants {
  return (outcome, side) => viewNames.map((view) => viewOf(outcome, side < 0 ? turned[view] : view, options));
}

/**
 * The same for any ways to see the changes; all of them meet the same draws.
 *
 * @returns [variants][runs]
 * @throws RangeError as {@link simulateViews}
 */
export function simulateVariants(
  model: LinearModel,
  changes: ReadonlyMap<string, Outcome>,
  variants: Variants,
  { runs = 1000, steps = 3, stream }: SimulateOptions,
): readonly Float64Array[] {
  requireInteger("runs", runs, { min: 1 });
  requireInteger("steps", steps, { min: 0 });
  const seen = seenChanges(model, changes, steps, variants);
  const shocks = normals(stream.split("changes"), runs * seen.length);
  const chances = uniforms(stream.split("edges"), runs * model.weight.length);
  const change = new Float64Array(model.names.length);
  const weight = new Float64Array(model.weight.length);
  const scratch = [new Float64Array(change.length), new Float64Array(change.length)] as const;
  const utilities = (seen[0]?.ways ?? []).map(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    for (let e = 0; e < weight.length; e++) {
      weight[e] = chances[run * weight.length + e]! < model.confidence[e]! ? model.weight[e]! : 0;
    }
    for (const [v, utility] of utilities.entries()) {
      for (const [k, { node, ways }] of seen.entries()) change[node] = ways[v]!(shocks[run * seen.length + k]!);
      utility[run] = utilityOfChange(model, change, weight, steps, scratch);
    }
  }
  return utilities;
}

interface SeenChange {
  readonly node: number;
  readonly ways: readonly ((z: number) => number)[];
}

function seenChanges(
  model: LinearModel,
  changes: ReadonlyMap<string, Outcome>,
  steps: number,
  variants: Variants,
): SeenChange[] {
  if (changes.size === 0) throw new RangeError("changes: expected at least one, got none");
  const worth = worthOfNodes(model, steps);
  return [...changes].map(([name, outcome]) => {
    const node = model.names.indexOf(name);
    if (node < 0) throw new RangeError(`changes: expected a node of ${model.names.join(", ")}, got ${name}`);
    return { node, ways: variants(outcome, worth[node]! < 0 ? -1 : 1) };
  });
}
