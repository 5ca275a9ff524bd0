/** The printed mixture (001-S16). */
export const mixingWeights = { rule: 0.3, neural: 0.5, cultural: 0.2 } as const;

/**
 * What the three features count in the rule. The paper gives no numbers; these were chosen, among powers of two, by accuracy on
 * the validation texts of GoEmotions, and serve both languages.
 */
export const ruleWeights = { keywords: 16, patterns: 1, distance: 8 } as const;
