import { requireFinite, requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { CERTAIN, gaussians, thresholds, type Thresholds } from "./chance";
import type { SparseGraph } from "./sparse-graph";

/** What chance does in a simulated cascade. */
export interface ChanceOptions {
  /** Number of simulated cascades; default 1,000. */
  readonly runs?: number;
  /** Standard deviation of an edge's weight around its value, drawn anew each time the edge fires; default 0. */
  readonly noise?: number;
  readonly stream: Stream;
}

/** What one run of a cascade changed in one step: `change` [V] is overwritten by the next call. */
export type VisitStep = (run: number, order: number, change: Float64Array) => void;

/**
 * Simulates cascades. In each step each edge fires with its confidence and carries on what its source gained in the step
 * before, times its noisy weight. Every step draws anew, as a Markov chain does, so that the mean over runs is the expected
 * cascade on every graph.
 *
 * @param start change of each node at order 0, [V]
 * @param visit called for orders 1 to `steps` of each run
 */
export function simulate(
  graph: SparseGraph,
  start: Float64Array,
  steps: number,
  { runs = 1000, noise = 0, stream }: ChanceOptions,
  visit: VisitStep,
): void {
  requireInteger("runs", runs, { min: 1 });
  requireFinite("noise", noise, { min: 0 });
  const chance: Chance = {
    ...thresholds(graph.confidence),
    stream,
    gaussian: gaussians(stream),
    noise,
    word: 0,
    left: 0,
  };
  const reached = nodesByOrder(graph, start, steps);
  let before = Float64Array.from(start);
  let after = new Float64Array(start.length);
  for (let run = 0; run < runs; run++) {
    before.set(start);
    for (let order = 1; order <= steps; order++) {
      fire(graph, reached[order - 1]!, before, after, chance);
      visit(run, order, after);
      [before, after] = [after, before];
    }
  }
}

/** The nodes that the shock can reach at orders 1 to `steps`: all others stay at 0 in every run, and need no look. */
function nodesByOrder({ offsets, sources }: SparseGraph, start: Float64Array, steps: number): Int32Array[] {
  let touched = Array.from(start, (change) => change !== 0);
  return Array.from({ length: steps }, () => {
    const before = touched;
    touched = before.map((_, v) => sources.subarray(offsets[v], offsets[v + 1]).some((source) => before[source]));
    return Int32Array.from(touched.flatMap((is, v) => (is ? [v] : [])));
  });
}

/** The chances of edges, and what is left of the word that throws their coins. */
interface Chance extends Thresholds {
  readonly stream: Stream;
  readonly gaussian: () => number;
  readonly noise: number;
  word: number;
  /** Bytes of the word that no coin has used. */
  left: number;
}

/**
 * One step of one run. Independent errors of weights into one node add up to one normal error of the node, whose variance is
 * that of the weights times the sum of squared changes that fired: one draw a node instead of one an edge.
 *
 * A coin is a byte of a random word, and its side multiplies the change: a branch on it would be mispredicted time and again.
 */
function fire(
  { offsets, sources, weights }: SparseGraph,
  reached: Int32Array,
  before: Float64Array,
  after: Float64Array,
  chance: Chance,
): void {
  const { bytes, rests, stream, gaussian, noise } = chance;
  let { word, left } = chance;
  after.fill(0);
  for (let i = 0; i < reached.length; i++) {
    const v = reached[i]!;
    const end = offsets[v + 1]!;
    let sum = 0;
    let squares = 0;
    for (let k = offsets[v]!; k < end; k++) {
      const change = before[sources[k]!]!;
      if (change === 0) continue;
      const threshold = bytes[k]!;
      let carried = change;
      if (threshold !== CERTAIN) {
        if (left === 0) {
          word = stream.word() | 0;
          left = 4;
        }
        const byte = word & 255;
        word >>>= 8;
        left--;
        const isTie = byte === threshold;
        carried *= isTie ? Number(stream.uniform() < rests[k]!) : (byte - threshold) >>> 31;
      }
      sum += weights[k]! * carried;
      squares += carried * carried;
    }
    after[v] = noise > 0 && squares > 0 ? sum + noise * Math.sqrt(squares) * gaussian() : sum;
  }
  chance.word = word;
  chance.left = left;
}
