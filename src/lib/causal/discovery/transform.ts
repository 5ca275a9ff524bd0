import { requireInteger } from "../../arguments";
import { requireSample, rowsOf, type Sample } from "../sample";

/** The sample with a function applied to every value, e.g. `Math.log` for levels that span orders of magnitude. */
export function transformed({ names, columns }: Sample, change: (value: number) => number): Sample {
  const changed = { names, columns: columns.map((column) => column.map(change)) };
  requireSample("transformed sample", changed);
  return changed;
}

/**
 * The sample in categories of equal size by rank: 0 for the smallest share of each column, and so on. No assumption of form is
 * left, and any monotone change of units gives the same categories. Equal values stay together.
 *
 * @param bins number of categories, from 2
 */
export function rankCategories(sample: Sample, bins: number): Sample {
  requireSample("sample", sample);
  requireInteger("bins", bins, { min: 2 });
  const rows = rowsOf(sample);
  return {
    names: sample.names,
    columns: sample.columns.map((column) => {
      const sorted = column.slice().sort();
      const edges = Array.from({ length: bins - 1 }, (_, i) => sorted[Math.floor(((i + 1) * rows) / bins)]!);
      return column.map((value) => edges.filter((edge) => value >= edge).length);
    }),
  };
}
