import { rho1TokenOriginal, type Scorer } from "../scorers";

/**
 * The original's Rho-1 at token level with one thing changed: the sign of the difference is kept, model less reference. Emphasis,
 * softmax by text, clip and division are those of `rho1TokenOriginal`, whose twin it is. Key `rho1-token-signed`.
 *
 * @see 004-S5, recorded
 */
export function signedOriginal(): Scorer {
  // The original's "diff" is reference less model; so the two change places.
  const original = rho1TokenOriginal({ signal: "diff" });
  return {
    ...original,
    key: "rho1-token-signed",
    score: ({ baseLosses, referenceLosses, ...input }) =>
      original.score({
        ...input,
        ...(referenceLosses && { baseLosses: referenceLosses }),
        ...(baseLosses && { referenceLosses: baseLosses }),
      }),
  };
}
