import type { Coded } from "./bins";
import { occupied, pack, requireSpace } from "./cells";

/**
 * Weights (counts or probabilities) of the target's state and the joint state of some agents, every cell held.
 * weights[cell * states + state], cells in mixed radix, the first agent leading.
 */
export interface DenseJoint {
  readonly kind: "dense";
  /** Positions of the agents, in the order of the digits. */
  readonly agents: readonly number[];
  /** Number of states of each agent. */
  readonly sizes: readonly number[];
  /** Number of states of the target. */
  readonly states: number;
  readonly weights: Float64Array;
}

/** The same, only cells that occur held. */
export interface SparseJoint {
  readonly kind: "sparse";
  readonly agents: readonly number[];
  readonly sizes: readonly number[];
  readonly states: number;
  /** Number of occupied joint states of the agents. */
  readonly cells: number;
  /** State of each agent in each occupied joint state: [agent][cell]. */
  readonly digits: readonly Uint16Array[];
  /** Of each entry: joint state of the agents, state of the target, weight. */
  readonly cell: Int32Array;
  readonly state: Uint16Array;
  readonly weight: Float64Array;
}

/** Joint weights of target and agents. */
export type Joint = DenseJoint | SparseJoint;

/** Agents, packed once for any number of targets. */
export interface AgentCells {
  readonly sizes: readonly number[];
  readonly rows: number;
  /** Joint code of the agents in each row: mixed radix where every cell is held, else the number of the occupied cell. */
  readonly keys: Int32Array;
  /** Number of joint codes. */
  readonly space: number;
  /** State of each agent in each occupied cell; absent where `keys` is mixed radix. */
  readonly digits?: readonly Uint16Array[];
}

/** Whether a table of all cells is about as small as a list of the occupied ones. */
function isCompact(cells: number, entries: number): boolean {
  return cells <= 4 * entries + 65_536;
}

/** Packs the agents. Their joint states are renumbered where most of the possible ones do not occur. */
export function packAgents(columns: readonly Coded[], rows: number): AgentCells {
  const sizes = columns.map((column) => column.states);
  const packed = pack(columns, rows);
  const complete = packed.space === product(sizes);
  if (complete && isCompact(packed.space, 0)) return { sizes, rows, ...packed };
  const { of, count, example } = occupied(packed);
  if (complete && isCompact(packed.space, count)) return { sizes, rows, ...packed };
  return { sizes, rows, keys: of, space: count, digits: columns.map(({ codes }) => at(codes, example)) };
}

/** The same agents in other rows, as a bootstrap needs them. */
export function agentsAt(agents: AgentCells, rows: Int32Array): AgentCells {
  return { ...agents, rows: rows.length, keys: rows.map((row) => agents.keys[row]!) };
}

/** Values at some places. */
export function at(values: Uint16Array, places: Int32Array): Uint16Array {
  const out = new Uint16Array(places.length);
  for (let i = 0; i < places.length; i++) out[i] = values[places[i]!]!;
  return out;
}

/** Counts of target and agents over all rows. */
export function countJoint(agents: AgentCells, target: Coded): Joint {
  const { sizes, keys, space, digits } = agents;
  const { states } = target;
  const base = { agents: sizes.map((_, position) => position), sizes, states };
  if (!digits && isCompact(space * states, agents.rows)) {
    return { kind: "dense", ...base, weights: countCells(keys, target.codes, states, space) };
  }
  requireSpace(space, states);
  const codes = new Int32Array(keys.length);
  for (let i = 0; i < codes.length; i++) codes[i] = keys[i]! * states + target.codes[i]!;
  const own = digits ?? radixDigits(sizes, space);
  return { kind: "sparse", ...base, cells: space, digits: own, ...entries(codes, space * states, states) };
}

function countCells(keys: Int32Array, codes: Uint16Array, states: number, space: number): Float64Array {
  const weights = new Float64Array(space * states);
  for (let i = 0; i < keys.length; i++) weights[keys[i]! * states + codes[i]!]!++;
  return weights;
}

type Entries = Pick<SparseJoint, "cell" | "state" | "weight">;

/** Occupied cells among codes cell * states + state, with their weights (1 a row if left out). */
function entries(codes: Int32Array, space: number, states: number, weights?: Float64Array): Entries {
  const { of, count, example } = occupied({ keys: codes, space });
  const weight = new Float64Array(count);
  for (let i = 0; i < codes.length; i++) weight[of[i]!]! += weights ? weights[i]! : 1;
  const cell = new Int32Array(count);
  const state = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const code = codes[example[i]!]!;
    cell[i] = Math.trunc(code / states);
    state[i] = code % states;
  }
  return { cell, state, weight };
}

/** Digits of all codes of a mixed radix. */
function radixDigits(sizes: readonly number[], space: number): Uint16Array[] {
  let below = space;
  return sizes.map((size) => {
    below /= size;
    const stride = below;
    const digits = new Uint16Array(space);
    for (let code = 0; code < space; code++) digits[code] = Math.trunc(code / stride) % size;
    return digits;
  });
}

/** Number of cells. */
export function product(sizes: readonly number[]): number {
  return sizes.reduce((cells, size) => cells * size, 1);
}

/** The same weights as a list of occupied cells. */
export function listed(joint: Joint): SparseJoint {
  if (joint.kind === "sparse") return joint;
  const { weights, states, sizes } = joint;
  const cells = weights.length / states;
  const found = Int32Array.from(weights.keys()).filter((place) => weights[place]! > 0);
  return {
    ...joint,
    kind: "sparse",
    cells,
    digits: radixDigits(sizes, cells),
    cell: found.map((place) => Math.trunc(place / states)),
    state: Uint16Array.from(found, (place) => place % states),
    weight: Float64Array.from(found, (place) => weights[place]!),
  };
}

/** The joint weights of target and fewer agents: the others are summed over. `kept` are places in `joint.agents`, ascending. */
export function marginal(joint: Joint, kept: readonly number[]): Joint {
  const sizes = kept.map((place) => joint.sizes[place]!);
  const base = { agents: kept.map((place) => joint.agents[place]!), sizes, states: joint.states };
  if (joint.kind === "dense") return { kind: "dense", ...base, weights: sumOut(joint, kept) };
  const digits = kept.map((place) => joint.digits[place]!);
  const cells = product(sizes);
  if (isCompact(cells * joint.states, joint.weight.length)) {
    return { kind: "dense", ...base, weights: scatter(joint, digits, sizes, cells) };
  }
  const columns = digits.map((codes, i) => ({ codes, states: sizes[i]! }));
  const { of, count, example } = occupied(pack(columns, joint.cells));
  requireSpace(count, joint.states);
  const codes = new Int32Array(joint.cell.length);
  for (let i = 0; i < codes.length; i++) codes[i] = of[joint.cell[i]!]! * joint.states + joint.state[i]!;
  const list = entries(codes, count * joint.states, joint.states, joint.weight);
  return { kind: "sparse", ...base, cells: count, digits: digits.map((codes) => at(codes, example)), ...list };
}

/** Adds the entries into a table of all cells of fewer agents. */
function scatter(
  joint: SparseJoint,
  digits: readonly Uint16Array[],
  sizes: readonly number[],
  cells: number,
): Float64Array {
  const place = new Int32Array(joint.cells);
  digits.forEach((codes, agent) => {
    const size = sizes[agent]!;
    for (let i = 0; i < place.length; i++) place[i] = place[i]! * size + codes[i]!;
  });
  const { cell, state, weight, states } = joint;
  const weights = new Float64Array(cells * states);
  for (let i = 0; i < cell.length; i++) weights[place[cell[i]!]! * states + state[i]!]! += weight[i]!;
  return weights;
}

/** Sums a table over the agents that are not kept, one after the other. */
function sumOut(joint: DenseJoint, kept: readonly number[]): Float64Array {
  let { weights } = joint;
  const sizes = [...joint.sizes];
  for (let place = sizes.length - 1; place >= 0; place--) {
    if (kept.includes(place)) continue;
    const inner = product(sizes.slice(place + 1)) * joint.states;
    weights = sumOver(weights, sizes[place]!, inner);
    sizes.splice(place, 1);
  }
  return weights;
}

/** Sum over the middle axis of [outer, size, inner]. */
function sumOver(weights: Float64Array, size: number, inner: number): Float64Array {
  const outer = weights.length / (size * inner);
  const out = new Float64Array(outer * inner);
  let from = 0;
  for (let o = 0; o < outer; o++) {
    for (let digit = 0; digit < size; digit++) {
      const to = o * inner;
      for (let i = 0; i < inner; i++) out[to + i]! += weights[from++]!;
    }
  }
  return out;
}
