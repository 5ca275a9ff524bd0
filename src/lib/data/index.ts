/**
 * Where numbers and texts come from: the manifest of public data sets with their licences and hashes, the search for their
 * files on this machine, and the file formats that they use. Serves the data rows of the ledger (000-D1 to 004-D3).
 */
export * from "./cases";
export * from "./cues";
export * from "./embeddings";
export { commonPython, meaningsOfSteps, parseFacts, type Facts } from "./facts";
export { isIdentifier } from "./identifiers";
export { candidates, dataPlaces, hashOf, locate, type DataPlaces, type LocatedFile } from "./locate";
export { findDataset, parseManifest, type DataFileEntry, type DatasetEntry } from "./manifest";
export { readMat5, type Matrix } from "./mat5";
export { readSeries, type NumberSeries } from "./series";
export { npyRows, readNpy, writeNpy, type NpyArray, type NpyValues } from "./npy";
export * from "./corpora";
export * from "./records";
export * from "./tables";
export * from "./text";
export * from "./tf-idf";
export * from "./quality";
export * from "./resampling";
