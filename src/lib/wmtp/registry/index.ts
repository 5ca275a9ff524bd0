/** Components by kebab-case keys under one contract, `setup(context)` then `run(batch)`. Serves 004-S7, 004-S10, 004-A5 and 004-C6. */
export {
  oldOutput,
  type OldScorerOutput,
  type ScorerComponent,
  type ScorerContext,
  type ScorerOutput,
} from "./component";
export { createRegistry, type ComponentIdentity, type Registration, type Registry } from "./registry";
export { createScorer, createScorerComponent, scorerRegistry } from "./scorers";
