import { createHash } from "node:crypto";

/** SHA-256 over the bits of numbers in double precision: equal for equal bits only. */
export function bitsOf(numbers: ArrayLike<number>): string {
  return createHash("sha256")
    .update(new Uint8Array(Float64Array.from(numbers).buffer))
    .digest("hex");
}

/** How many different bit patterns repeats give. @param compute one repeat */
export function distinctPatterns(compute: (run: number) => ArrayLike<number>, runs: number): number {
  return new Set(Array.from({ length: runs }, (_, run) => bitsOf(compute(run)))).size;
}

/** Share of equal entries of two lists of the same length, in percent. */
export function agreementPercent(first: readonly string[], second: readonly string[]): number {
  return (100 * first.filter((entry, i) => entry === second[i]).length) / first.length;
}
