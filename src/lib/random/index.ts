/**
 * Named, seeded, splittable streams of random numbers (X-C7). `stream(seed).split("name")` is the only source of chance in
 * the project: the same seed and the same names give the same numbers on every machine, in any order, on any worker.
 */
export { stream, Stream, type StreamState } from "./stream";
export { categorical, circularShift, normal, normals, permutation, resample, shuffled, uniforms } from "./draws";
export { philox4x32 } from "./philox";
