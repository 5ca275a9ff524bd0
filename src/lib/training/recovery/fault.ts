/** What can go wrong in a step: no memory left, a loss or gradient that is not finite, anything else. */
export type FaultKind = "memory" | "not finite" | "unknown";

/** Thrown where memory for a batch is lacking; engines throw others, which `faultKind` knows by their message. */
export class OutOfMemoryError extends Error {
  override readonly name = "OutOfMemoryError";
}

/** Thrown for a loss or a gradient that is NaN or infinite. */
export class NotFiniteError extends Error {
  override readonly name = "NotFiniteError";
}

const lackOfMemory = /\bOOM\b|out of memory|resource ?exhausted|allocation failed|failed to allocate/i;

/**
 * Which fault an error is. tfjs has no error type for lack of memory (003-C17), so its messages decide: TensorFlow's
 * "OOM when allocating tensor", V8's "Array buffer allocation failed", WebGPU's "Out of memory".
 */
export function faultKind(error: unknown): FaultKind {
  if (error instanceof NotFiniteError) return "not finite";
  if (error instanceof OutOfMemoryError) return "memory";
  return lackOfMemory.test(messageOf(error)) ? "memory" : "unknown";
}

/** What an error says. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
