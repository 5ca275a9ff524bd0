import { createHash } from "node:crypto";
import { requireInteger } from "../arguments";
import { philox4x32 } from "./philox";

/** Where a stream stands; `Stream.restore` goes on from there to the bit. */
export interface StreamState {
  /** Identity of the stream, 32 hex digits. */
  readonly id: string;
  /** Number of 32-bit words drawn so far. */
  readonly position: number;
}

const WORDS_PER_BLOCK = 4;
const UNIT_53 = 2 ** -53;

/**
 * A named, seeded source of random numbers.
 *
 * A stream is a place in a tree of names, not a moment in time: `split("name")` depends only on the seed and the names,
 * never on what was drawn before or elsewhere. Parallel and serial runs therefore agree to the bit.
 */
export class Stream {
  readonly #id: string;
  readonly #key: Uint32Array;
  readonly #counter: Uint32Array;
  readonly #block = new Uint32Array(WORDS_PER_BLOCK);
  #position = 0;

  private constructor(id: string) {
    this.#id = id;
    const word = (i: number): number => Number.parseInt(id.slice(8 * i, 8 * i + 8), 16);
    this.#key = Uint32Array.of(word(0), word(1));
    this.#counter = Uint32Array.of(0, 0, word(2), word(3));
  }

  /** The root stream of a seed. Any whole number or text is a seed; 0 is a seed like any other. */
  static fromSeed(seed: number | string): Stream {
    if (typeof seed === "number") requireInteger("seed", seed);
    return new Stream(identity("seed", `${typeof seed}:${seed}`));
  }

  /** A stream at a saved state. */
  static restore(state: StreamState): Stream {
    if (!/^[0-9a-f]{32}$/.test(state.id)) throw new RangeError(`id: expected 32 hex digits, got "${state.id}"`);
    requireInteger("position", state.position, { min: 0 });
    const stream = new Stream(state.id);
    stream.#position = state.position;
    if (state.position % WORDS_PER_BLOCK !== 0) stream.#generateBlock();
    return stream;
  }

  /** Where this stream stands, for a checkpoint. */
  get state(): StreamState {
    return { id: this.#id, position: this.#position };
  }

  /** The independent stream of a name below this one, whatever has been drawn from either. */
  split(name: string | number): Stream {
    return new Stream(identity(this.#id, String(name)));
  }

  /** A word of 32 random bits, as a whole number in [0, 2^32). */
  word(): number {
    const index = this.#position % WORDS_PER_BLOCK;
    if (index === 0) this.#generateBlock();
    this.#position++;
    return this.#block[index] ?? 0;
  }

  /** Uniform on [0, 1), with 53 random bits. */
  uniform(): number {
    const high = this.word() >>> 5;
    const low = this.word() >>> 6;
    return (high * 0x4000000 + low) * UNIT_53;
  }

  /** Uniform on the whole numbers 0 ... bound - 1, without bias. */
  integer(bound: number): number {
    requireInteger("bound", bound, { min: 1, max: 2 ** 32 });
    const limit = 2 ** 32 - (2 ** 32 % bound);
    let word = this.word();
    while (word >= limit) word = this.word();
    return word % bound;
  }

  #generateBlock(): void {
    const block = Math.floor(this.#position / WORDS_PER_BLOCK);
    this.#counter[0] = block >>> 0;
    this.#counter[1] = Math.floor(block / 2 ** 32);
    philox4x32(this.#counter, this.#key, this.#block);
  }
}

/**
 * The root stream of a seed: `stream(seed).split("weights").split(layer)`.
 *
 * @param seed a whole number or any text
 */
export function stream(seed: number | string): Stream {
  return Stream.fromSeed(seed);
}

/** 128 bits of SHA-256 over parent and name; a parent has fixed length, so that no two paths run together. */
function identity(parent: string, name: string): string {
  return createHash("sha256").update(`${parent}\0${name}`).digest("hex").slice(0, 32);
}
