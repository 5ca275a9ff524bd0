import util from "node:util";

/** How the native engine runs; TensorFlow reads this once, when its library is loaded. */
export interface NativeSettings {
  readonly threads: number;
  readonly deterministic: boolean;
}

/**
 * Sets TensorFlow's environment variables for this process, before its library is loaded.
 *
 * - TF_NUM_INTRAOP_THREADS, TF_NUM_INTEROP_THREADS: a fixed number of threads, since another number gives other last bits
 * - TF_DETERMINISTIC_OPS: operations of a GPU that sum in any order are replaced or refused
 * - TF_ENABLE_ONEDNN_OPTS: on, unless set outside; without it TensorFlow decides by the processor
 * - TF_CPP_MIN_LOG_LEVEL: 3 unless set outside, since failures arrive as exceptions and the rest is noise in a notebook
 *
 * In a worker thread process.env is a copy that the library can't see: start the engine in the main thread first.
 */
export function prepareEnvironment({ threads, deterministic }: NativeSettings): void {
  const { env } = process;
  env["TF_NUM_INTRAOP_THREADS"] = String(threads);
  env["TF_NUM_INTEROP_THREADS"] = "1";
  env["TF_DETERMINISTIC_OPS"] = deterministic ? "1" : "0";
  env["TF_ENABLE_ONEDNN_OPTS"] ??= "1";
  env["TF_CPP_MIN_LOG_LEVEL"] ??= "3";
}

/**
 * Replaces two functions of `util` that @tensorflow/tfjs-node-gpu 4.22 still calls: Node 23 took `isNullOrUndefined` out,
 * and Node 22 warns at each of them, which would stand in every notebook.
 */
export function restoreUtil(target: object = util): void {
  Object.assign(target, {
    isNullOrUndefined: (value: unknown): boolean => value === null || value === undefined,
    isArray: Array.isArray,
  });
}
