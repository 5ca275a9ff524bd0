/** The sizes of the model: three that the papers describe, counted only, and two that are trained. Serves X-C1. */
export { preset, presetNames, presets, type PresetName } from "./preset";
