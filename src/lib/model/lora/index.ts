/** Low-rank adapters: small deltas that are trained beside a frozen model, merged, unmerged and rolled back. Serves 000-S23 to 000-S28. */
export { adaptedNames, adaptedWeights, loraDelta } from "./adapted";
export { loraBlueprint, loraScale, type LoraConfig } from "./adapters";
export { mergeLora, type MergedLora } from "./merge";
export { loraRoundTrip, type LoraStep } from "./round-trip";
