/**
 * What may follow from a choice: three views of an outcome and their Pareto set, effects that ripple along a causal graph,
 * gloomy variants and a curriculum of bad outcomes (003-S17, 000-S1, 000-S10, 000-S11, 000-S17, 000-S18).
 */
export * from "./curriculum";
export * from "./dueling";
export * from "./pareto";
export * from "./pessimistic";
export * from "./ripple";
export * from "./views";
