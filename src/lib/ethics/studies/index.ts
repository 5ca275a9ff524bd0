/** Questions put to the calculus over the authored cases: what each layer, weight and profile changes, and what is counted twice. */
export { cascadeCounts, delayCounts, type CascadeCounts, type DelayCounts } from "./counted-twice";
export {
  readRecordedHedonics,
  summarizeHedonics,
  type HedonicsSummary,
  type RecordedHedonics,
} from "./recorded-hedonics";
export { movesAlone, scoreDirections, separateDimensions, type Directions } from "./directions";
export { layerAblation, type LayerEffect } from "./layer-ablation";
export { ranking, utilityOfOption, type CaseJudgement } from "./preference";
export { closestChoice, signChoices, type SignChoice } from "./printed-example";
export { profilePreferences, type ProfilePreference } from "./profile-preferences";
export { randomMeasures } from "./random-measures";
export { reactingLayers, triggerChecks, type TriggerCheck } from "./triggers";
export { weightSensitivity, type WeightSensitivity, type SensitivityOptions } from "./weight-sensitivity";
