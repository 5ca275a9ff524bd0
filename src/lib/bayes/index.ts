/**
 * What somebody's risk aversion is, and how sure one may be: choosers whose choices have a likelihood, exact and learned posteriors,
 * checks of them, and drift. Serves 002-S1 to 002-S3, 002-S7, 002-E1, 002-E3, 002-E7, 002-C1 to 002-C3, 002-C5, 002-C7 and 002-D1 to 002-D3.
 */
export * from "./augnes";
export * from "./choices";
export * from "./diagnostics";
export * from "./drift";
export * from "./exact";
export * from "./posterior";
