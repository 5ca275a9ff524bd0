/** English words that tell of a dimension, for reading dimension values from stories of daily life (000-E17). */
export { namedDimensions, type Cues, type NamedDimension } from "./cue-schema";
export { loadCues, parseCues } from "./load-cues";
