/**
 * A decision judged from end to end: case, causal graph, ripple, Bentham utility in three views, regret (000-S1, 000-S14); the
 * numbers that guard it against silent changes (000-E5), and the diagnosis that it all answers (000-T1).
 */
export * from "./baseline";
export * from "./chain";
export * from "./faults";
