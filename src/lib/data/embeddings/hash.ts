/** One step of a 32-bit FNV-1a hash over UTF-16 code units: where `state` goes on reading `code`. */
export function hashStep(state: number, code: number): number {
  return Math.imul(state ^ code, 0x01000193);
}

/** The finaliser of MurmurHash3: every bit of the result depends on every bit of the state. Unsigned, 32 bits. */
export function finish(state: number): number {
  let h = state ^ (state >>> 16);
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
