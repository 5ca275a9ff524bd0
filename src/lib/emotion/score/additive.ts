import type { EmotionScore } from "./trace";

/**
 * The paper's other rule (001-S4): final = base + neural adjustment, where the base is the rule score and the adjustment what
 * the network says beyond chance. The entries sum to 1, but nothing keeps them in [0, 1].
 *
 * @returns [7]
 */
export function additiveScore({ components: { rule, neural } }: Pick<EmotionScore, "components">): number[] {
  return rule.map((base, k) => base + (neural[k]! - 1 / neural.length));
}
