/** The thirteen dimensions, how each is measured, and the four versions of the calculus that choose among them (003-S13, 000-S8). */
export type { Dimension, DimensionGroup, Polarity } from "./dimension";
export {
  equalWeights,
  profileNames,
  profiles,
  recordedWeights,
  type ClassicName,
  type Profile,
  type ProfileName,
  type Profiles,
  type Weights,
} from "./profiles";
export { dimensionNamed, dimensions } from "./registry";
export { nearness, recordedTransforms, saturating, share, type RecordedTransform, type Transform } from "./transforms";
export { dimensionValues } from "./values";
