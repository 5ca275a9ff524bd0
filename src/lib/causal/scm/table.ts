import { requireProbabilities } from "../../arguments";
import type { ResponseFunction } from "./discrete";

/** Cut points nearer than this are one: sums of the same probabilities in another order. */
const sameCut = 1e-13;

/**
 * The exogenous variable and function behind a table of conditional probabilities: a uniform number, cut wherever any row of
 * the table changes its state, and each row's inverse distribution function.
 *
 * @param table one distribution a joint state of the parents, the last parent fastest
 * @param parentStates how many states each parent has
 * @throws RangeError for a table of the wrong size or with a row that is no distribution
 */
export function responsesOf(
  node: string,
  table: readonly (readonly number[])[],
  parentStates: readonly number[],
): Pick<ResponseFunction, "noise" | "value"> {
  requireTable(node, table, parentStates);
  const cumulative = table.map(runningSums);
  const cuts = distinct(cumulative.flat());
  const noise = cuts.map((cut, i) => cut - (cuts[i - 1] ?? 0));
  const states = cumulative.map((sums) =>
    cuts.map((cut, i) => sums.findIndex((sum) => sum > (cut + (cuts[i - 1] ?? 0)) / 2)),
  );
  const rowAt = (parents: readonly number[]): number =>
    parents.reduce((row, state, i) => row * parentStates[i]! + state, 0);
  return { noise, value: (state, ...parents) => states[rowAt(parents)]![state]! };
}

function requireTable(node: string, table: readonly (readonly number[])[], parentStates: readonly number[]): void {
  const rows = parentStates.reduce((product, states) => product * states, 1);
  if (table.length !== rows) {
    throw new RangeError(
      `table of ${node}: expected ${rows} rows, one a joint state of its parents, got ${table.length}`,
    );
  }
  table.forEach((row, r) => {
    if (row.length !== table[0]!.length) {
      throw new RangeError(`table of ${node}: expected ${table[0]!.length} states in row ${r}, got ${row.length}`);
    }
    requireProbabilities(`table of ${node}, row ${r}`, row);
  });
}

/** Ends exactly at 1, and so does every state after the last that is possible. */
function runningSums(probabilities: readonly number[]): number[] {
  const last = probabilities.findLastIndex((probability) => probability > 0);
  let sum = 0;
  return probabilities.map((probability, state) => (state >= last ? 1 : (sum += probability)));
}

function distinct(cuts: readonly number[]): number[] {
  const sorted = [...cuts].filter((cut) => cut > sameCut).sort((a, b) => a - b);
  return sorted.filter((cut, i) => i === sorted.length - 1 || sorted[i + 1]! - cut > sameCut);
}
