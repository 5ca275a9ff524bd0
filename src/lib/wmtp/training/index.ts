/** One loop that trains every arm, what its scorers are told, and how a model is judged. Serves 004-S3, 004-S9 and 004-E1. */
export { referenceLosses } from "./reference";
export type { ScoredTokens, ScoringInput, TokenScorer, TokenSource } from "./scoring";
