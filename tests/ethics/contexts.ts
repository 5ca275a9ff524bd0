import fc from "fast-check";
import type { CaseContext } from "../../src/lib/data";

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Any context that a case may have. */
export const contexts: fc.Arbitrary<CaseContext> = fc.record({
  contextual: fc.record({ complexity: share, urgency: share, sensitivity: share }),
  temporal: fc.record({ impatience: share }),
  social: fc.record({ collectivism: share, network: share }),
  ethical: fc.record({ duty: share, care: share, justice: share }),
  emotional: fc.record({ trauma: share, fragility: share }),
  cognitive: fc.record({ load: share, fatigue: share, uncertainty: share }),
});
