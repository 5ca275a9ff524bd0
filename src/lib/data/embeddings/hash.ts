/** One step of a 32-bit FNV-1a hash over UTF-16 code units: where `state` goes on reading `code`. */
export function hashStep(state: number, code: number): number {
  return Math.imul(state ^ code, 0x01000193);
}
