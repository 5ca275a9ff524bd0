/** Texts as sparse rows of n-gram weights, for the linear floor that every neural result on text stands beside. */
export { csrOf, csrToDense, type CsrMatrix } from "./csr";
export { textFeatures, type FeatureRanges } from "./features";
export { fitTfIdf, type TfIdf, type TfIdfOptions } from "./tf-idf";
