/**
 * What the papers state of a model's size, what follows from the dimensions that they print, and what the original recorded.
 * Serves 001-S1, 001-T1, 001-E18, 001-F1, 001-F10, 001-C1 to 001-C5, 003-T1, 003-C1, 003-C2, X-C1 and X-C2.
 */
export { account, type Account, type AccountRow } from "./account";
export { architectureOf, type Architecture, type ArchitecturePart, type PartKind } from "./architecture";
export { architectureDiagram } from "./architecture-figure";
export { parameterBars, type NamedAccount } from "./bars-figure";
export { recordedMemory, recordedParameters, type RecordedMemory, type RecordedParameters } from "./recorded";
export { encoderSize, feedForwardFor, layersFor } from "./solve";
export {
  bySize,
  methodsParts,
  methodsTaskSizes,
  slmParts,
  slmTaskSizes,
  type StatedPart,
  type TaskSizes,
} from "./stated";
