/**
 * What a notebook uses: its parameters, figures, claims, tables and progress bars. Each is shown as one MIME bundle where a
 * kernel listens, and recorded in `figures/<notebook>/results.json` with its provenance (003-S39). Without a kernel
 * (tests, plain Node) the same calls record and show nothing.
 */
export { claim } from "./claim";
export { claimsTable } from "./claims-table";
export { dataFile, dataText, type DataFile } from "./dataset";
export { figure, type FigureText } from "./figure";
export { type FigureSpec, type PlotlySpec } from "./figures/figure-spec";
export { parameters, type Parameters, type ProfileParameters } from "./parameters";
export { progress, type Progress } from "./progress";
export { recordData } from "./record-data";
export { table, type TableOptions, type TableRows } from "./table";
export * from "./tracking";
export { verdict, verdicts, type Measurement, type Verdict } from "./verdicts/verdict";
export { loadRows, parseRows, rowsWithoutLevel } from "./rows/rows";
export { isScored, kinds, levels, notebooksOf, type Kind, type Level, type Row } from "./rows/row";
export { type ClaimResult, type FigureResult, type Provenance, type Results } from "./results/results";
export { type Value } from "./value";
export { builtRooms, type BuiltRooms } from "./overview/built-rooms";
export { facts, ledger } from "./overview/ledger";
export { rowsByPaper, verdictsByPaper } from "./overview/ledger-figure";
export { loadedLibraries } from "./overview/loaded-libraries";
export { recordedClaims } from "./overview/recorded-claims";
