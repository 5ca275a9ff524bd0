import { queryTables } from "./query";
import type { TableFile } from "./table-file";

/** How many texts carry a label. */
export interface LabelCount {
  readonly label: number;
  readonly count: number;
}

/** How many texts carry two labels at once; first < second. */
export interface LabelPair {
  readonly first: number;
  readonly second: number;
  readonly count: number;
}

/**
 * Counts the labels of a corpus in its file: a column `labels` holds them, joined by commas.
 *
 * @returns labels that occur, ascending
 * @see 000-D1. Errors as in `queryTables`
 */
export async function tableLabelCounts(texts: TableFile): Promise<LabelCount[]> {
  const sql = `
    SELECT label::INTEGER AS label, count(*) AS count
    FROM (SELECT unnest(string_split(labels, ',')) AS label FROM texts)
    GROUP BY ALL ORDER BY ALL`;
  return queryTables({ texts }, sql, { label: "number", count: "number" });
}

/** Counts how often two labels stand together in a text; ordered by first, then second. Errors as in `queryTables`. */
export async function tableLabelPairs(texts: TableFile): Promise<LabelPair[]> {
  const sql = `
    WITH rows AS (SELECT row_number() OVER () AS text, string_split(labels, ',') AS labels FROM texts),
         items AS (SELECT text, unnest(labels)::INTEGER AS label FROM rows)
    SELECT a.label AS first, b.label AS second, count(*) AS count
    FROM items a JOIN items b ON a.text = b.text AND a.label < b.label
    GROUP BY ALL ORDER BY first, second`;
  return queryTables({ texts }, sql, { first: "number", second: "number", count: "number" });
}
