const utf8 = new TextEncoder();

/**
 * MurmurHash3 (x86, 32 bits) of a text's UTF-8 bytes: the same number on every machine, whatever the language.
 *
 * @param seed whole number; another seed gives an independent hash. Default 0
 * @returns a whole number in [0, 2^32)
 * @see Appleby, MurmurHash3; equals scikit-learn's `murmurhash3_32(text, seed, positive=True)`
 */
export function hashText(text: string, seed = 0): number {
  const bytes = utf8.encode(text);
  const whole = bytes.length & ~3;
  let hash = seed | 0;
  for (let i = 0; i < whole; i += 4) {
    const block = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    hash ^= scramble(block);
    hash = (Math.imul(rotate(hash, 13), 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let i = bytes.length - 1; i >= whole; i--) rest = (rest << 8) | bytes[i]!;
  return finish(hash ^ scramble(rest) ^ bytes.length);
}

function scramble(block: number): number {
  return Math.imul(rotate(Math.imul(block, 0xcc9e2d51), 15), 0x1b873593);
}

function rotate(value: number, by: number): number {
  return (value << by) | (value >>> (32 - by));
}

/** The finaliser of MurmurHash3: every bit of the result depends on every bit of the hash. Unsigned, 32 bits. */
export function finish(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
