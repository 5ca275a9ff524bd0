import { requireInteger } from "../../arguments";
import { normals, uniforms } from "../../random";
import { viewOf, type ViewMethod } from "./methods";
import type { LinearModel } from "./model";
import type { Outcome } from "./outcome";
import { utilityOfChange, worthOfNodes } from "./propagate";
import type { SampleOptions } from "./sample";
import { eachView, viewNames, type ThreeView, type ViewName } from "./view";

/** How a choice is simulated on a graph. */
export interface SimulateOptions extends SampleOptions {
  /** Steps that a change spreads along edges, from 0. Default 3 (000-S1). */
  readonly steps?: number;
}

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
  const { runs = 1000, steps = 3, stream } = options;
  requireInteger("runs", runs, { min: 1 });
  requireInteger("steps", steps, { min: 0 });
  const bent = bentChanges(model, changes, steps, options);
  const shocks = normals(stream.split("changes"), runs * bent.length);
  const chances = uniforms(stream.split("edges"), runs * model.weight.length);
  const change = new Float64Array(model.names.length);
  const weight = new Float64Array(model.weight.length);
  const scratch = [new Float64Array(change.length), new Float64Array(change.length)] as const;
  const utilities = eachView(() => new Float64Array(runs));
  for (let run = 0; run < runs; run++) {
    for (let e = 0; e < weight.length; e++) {
      weight[e] = chances[run * weight.length + e]! < model.confidence[e]! ? model.weight[e]! : 0;
    }
    for (const view of viewNames) {
      for (const [k, { node, at }] of bent.entries()) change[node] = at[view](shocks[run * bent.length + k]!);
      utilities[view][run] = utilityOfChange(model, change, weight, steps, scratch);
    }
  }
  return utilities;
}

interface BentChange {
  readonly node: number;
  readonly at: ThreeView<(z: number) => number>;
}

const turned: ThreeView<ViewName> = { optimistic: "pessimistic", neutral: "neutral", pessimistic: "optimistic" };

/** The views of each change, turned round where a larger change is a loss. */
function bentChanges(
  model: LinearModel,
  changes: ReadonlyMap<string, Outcome>,
  steps: number,
  options: { readonly method?: ViewMethod },
): BentChange[] {
  const worth = worthOfNodes(model, steps);
  return [...changes].map(([name, outcome]) => {
    const node = model.names.indexOf(name);
    if (node < 0) throw new RangeError(`changes: expected a node of ${model.names.join(", ")}, got ${name}`);
    return { node, at: eachView((view) => viewOf(outcome, worth[node]! < 0 ? turned[view] : view, options)) };
  });
}
