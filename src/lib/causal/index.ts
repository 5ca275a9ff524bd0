/**
 * Causes and effects: graphs, structural models, discovery from samples, effects along paths, identification and
 * counterfactuals (003-S19, 003-S22, 000-S1). What discovery needs of information theory comes in as a function.
 */
export * from "./counterfactual";
export * from "./discovery";
export * from "./effects";
export * from "./graph";
export * from "./identification";
export { columnOf, requireSample, rowsOf, selectColumns, selectRows, stateCounts, type Sample } from "./sample";
export * from "./scm";
