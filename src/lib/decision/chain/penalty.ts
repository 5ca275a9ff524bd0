import type { CaseOption } from "../../data";
import { stakeholderPenalty } from "../../regret";

/**
 * Harm of an option to others, by the original's penalty: people concerned, the vulnerable among them, what others pay
 * (external cost) and what follows later (cascade). The roadmap uses a penalty and defines none (000-S5).
 */
export function penaltyOf({ measures, dimensions }: CaseOption): number {
  return stakeholderPenalty({
    people: Math.max(1, measures.people),
    vulnerable: dimensions.vulnerability,
    social: dimensions.externalCost,
    longTerm: dimensions.cascade,
  });
}
