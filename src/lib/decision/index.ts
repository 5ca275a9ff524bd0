/**
 * A decision judged from end to end: case, causal graph, ripple, Bentham utility in three views, regret (000-S1, 000-S14).
 */
export {};
