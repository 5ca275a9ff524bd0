import type { Coded } from "./bins";

/** Joint codes must fit a 32-bit integer. */
const MAX_SPACE = 2 ** 31 - 1;

/** Joint code of several variables for each row. */
export interface Packed {
  /** 0 ... space - 1. */
  readonly keys: Int32Array;
  readonly space: number;
}

/** The joint states that occur, numbered from 0. */
export interface Cells {
  /** Number of the state of each row. */
  readonly of: Int32Array;
  readonly count: number;
  /** A row in each state; reading the variables there gives the state back. */
  readonly example: Int32Array;
}

/**
 * One code a row for the variables together, mixed radix, the first variable leading. When the codes would outgrow 32 bits,
 * the states seen so far are renumbered first, so any number of variables fits.
 *
 * @throws RangeError when even occupied states times bins outgrow 32 bits
 */
export function pack(columns: readonly Coded[], rows: number): Packed {
  let packed: Packed = { keys: new Int32Array(rows), space: 1 };
  for (const column of columns) {
    if (packed.space * column.states > MAX_SPACE) {
      const { of, count } = occupied(packed);
      packed = { keys: of, space: count };
    }
    packed = append(packed, column);
  }
  return packed;
}

/** Code of a state and of one more variable. Writes into the keys of `packed`. */
function append({ keys, space }: Packed, { codes, states }: Coded): Packed {
  requireSpace(space, states);
  if (space === 1) keys.set(codes);
  else for (let i = 0; i < keys.length; i++) keys[i] = keys[i]! * states + codes[i]!;
  return { keys, space: space * states };
}

/** Throws a RangeError when joint codes of `cells` occupied states and `states` bins outgrow 32 bits. */
export function requireSpace(cells: number, states: number): void {
  if (cells * states > MAX_SPACE) {
    throw new RangeError(
      `bins: expected occupied joint states x bins below ${MAX_SPACE} (a 32-bit code), got ${cells} x ${states}`,
    );
  }
}

/** Renumbers the codes that occur: through a table where it is not much larger than the rows, else by hashing. */
export function occupied({ keys, space }: Packed): Cells {
  return space <= 16 * keys.length + 65_536 ? occupiedByTable(keys, space) : occupiedByHash(keys);
}

function occupiedByTable(keys: Int32Array, space: number): Cells {
  const lastRow = new Int32Array(space);
  for (let i = 0; i < keys.length; i++) lastRow[keys[i]!] = i + 1;
  const example = new Int32Array(Math.min(space, keys.length));
  let count = 0;
  for (let key = 0; key < space; key++) {
    const row = lastRow[key]!;
    if (row === 0) continue;
    example[count] = row - 1;
    lastRow[key] = count++;
  }
  const of = new Int32Array(keys.length);
  for (let i = 0; i < keys.length; i++) of[i] = lastRow[keys[i]!]!;
  return { of, count, example: example.slice(0, count) };
}

/** Open addressing with linear probing; at most half of the slots fill. */
function occupiedByHash(keys: Int32Array): Cells {
  const bits = Math.ceil(Math.log2(2 * keys.length + 2));
  const slots = new Int32Array(2 ** bits);
  const last = slots.length - 1;
  const of = new Int32Array(keys.length);
  const example = new Int32Array(keys.length);
  let count = 0;
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i]!;
    let slot = Math.imul(key, 0x9e3779b1) >>> (32 - bits);
    while (slots[slot] !== 0 && keys[example[slots[slot]! - 1]!] !== key) slot = (slot + 1) & last;
    if (slots[slot] === 0) {
      example[count++] = i;
      slots[slot] = count;
    }
    of[i] = slots[slot]! - 1;
  }
  return { of, count, example: example.slice(0, count) };
}
