/**
 * What a choice is regretted for: thresholds fixed and dynamic, relative regret, counterfactual regret on a structural model,
 * and its posterior (003-S18, 003-S19, 000-S5, 000-S6, 000-S7).
 */
export {};
