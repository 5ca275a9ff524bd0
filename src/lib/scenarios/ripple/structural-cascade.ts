import { requireInteger } from "../../arguments";
import { drawExogenous, solve, type Exogenous, type Scm } from "../../causal";
import type { Stream } from "../../random";
import type { Cascade } from "./cascade";
import { nodeVector } from "./sparse-graph";

/** How a model is asked. */
export interface StructuralCascadeOptions {
  /** Default 3. */
  readonly steps?: number;
  /** Cases that the effect is averaged over; default 1,000. */
  readonly rows?: number;
  readonly stream: Stream;
}

/**
 * A cascade by the model's own equations: in each of many cases, nodes start from where they are plus the shock, and then
 * all of them answer, step by step, to what their parents were one step before. Order s is the mean change from step s - 1 to
 * step s. On a linear model that is Wˢ applied to the shock, whatever the cases; on others it is the truth that a linear
 * cascade only approximates.
 *
 * @returns means over the cases, and their standard errors
 * @throws RangeError for an unknown node
 * @see 000-D3, 000-A3
 */
export function structuralCascade(
  scm: Scm,
  shock: ReadonlyMap<string, number>,
  { steps = 3, rows = 1000, stream }: StructuralCascadeOptions,
): Cascade {
  requireInteger("steps", steps, { min: 1 });
  requireInteger("rows", rows, { min: 2 });
  const names = scm.graph.nodes();
  const start = nodeVector("shock", names, shock);
  const exogenous = drawExogenous(scm, stream, rows);
  let state: readonly Float64Array[] = solve(scm, exogenous).columns.map((column, v) =>
    column.map((x) => x + start[v]!),
  );
  const byOrder = [start];
  const standardErrors = [new Float64Array(names.length)];
  for (let order = 1; order <= steps; order++) {
    const next = answer(scm, names, exogenous, state, start);
    const moments = next.map((column, v) => momentsOf(column, state[v]!));
    byOrder.push(Float64Array.from(moments, ({ mean }) => mean));
    standardErrors.push(Float64Array.from(moments, ({ error }) => error));
    state = next;
  }
  return { names, byOrder, standardErrors };
}

/** All nodes answer at once to the states before. */
function answer(
  scm: Scm,
  names: readonly string[],
  { columns }: Exogenous,
  state: readonly Float64Array[],
  shock: Float64Array,
): Float64Array[] {
  return names.map((name, v) => {
    const { parents, value } = scm.mechanisms.get(name)!;
    const inputs = parents.map((parent) => state[names.indexOf(parent)]!);
    const values = inputs.map(() => 0);
    return columns.get(name)!.map((noise, row) => {
      for (let p = 0; p < inputs.length; p++) values[p] = inputs[p]![row]!;
      return shock[v]! + value(values, noise);
    });
  });
}

/** Mean of after - before and its standard error. */
function momentsOf(after: Float64Array, before: Float64Array): { readonly mean: number; readonly error: number } {
  let mean = 0;
  let squares = 0;
  for (let i = 0; i < after.length; i++) {
    const change = after[i]! - before[i]!;
    const gap = change - mean;
    mean += gap / (i + 1);
    squares += gap * (change - mean);
  }
  return { mean, error: Math.sqrt(squares / (after.length - 1) / after.length) };
}
