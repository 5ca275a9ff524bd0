/** Heavy tables: files queried with SQL, rows checked and typed. Serves 000-D1, 003-D1 and 003-D4. */
export { dilemmaVotes, type DilemmaVotes } from "./dilemma-votes";
export { tableLabelCounts, tableLabelPairs, type LabelCount, type LabelPair } from "./label-tables";
export { queryTables } from "./query";
export { type ColumnTypes, type RowOf, type RowShape } from "./row";
export { type TableFile } from "./table-file";
