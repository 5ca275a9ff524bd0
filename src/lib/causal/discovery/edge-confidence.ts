import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { permutation, resample, type Stream } from "../../random";
import type { Pdag } from "../graph";
import { requireSample, rowsOf, selectRows, type Sample } from "../sample";

/** How often each edge was found in resampled data. */
export interface EdgeConfidence {
  readonly names: readonly string[];
  /** Row-major [from, to]: share of resamples with from -> to. */
  readonly directed: Float64Array;
  /** Row-major [n, n], symmetric: share of resamples with an undirected edge. */
  readonly undirected: Float64Array;
  readonly resamples: number;
}

/** Settings of the resampling. */
export interface EdgeConfidenceOptions {
  readonly stream: Stream;
  /** Default 100. */
  readonly resamples?: number;
  /**
   * "bootstrap" (default): as many rows as there are, drawn with replacement. "half": half of the rows, each at most once;
   * repeated rows look like more evidence than they are, which a test of independence takes for dependence.
   */
  readonly method?: "bootstrap" | "half";
  /** Told after each resample how many are done, and the graph that was learned. */
  readonly onResample?: (done: number, graph: Pdag) => void;
}

/**
 * How sure one may be of each edge: learns the graph again from resampled rows and counts.
 *
 * A share is not the probability that the edge is real: what a method gets wrong on all data, it gets wrong in every resample.
 *
 * @param learn finds a graph in a sample, e.g. `(rows) => pc(rows, { test: gSquaredTest(rows) }).pdag`
 * @see 003-S22. Friedman, Goldszmidt and Wyner 1999; halves: Meinshausen and Bühlmann 2010.
 */
export function edgeConfidence(
  sample: Sample,
  learn: (resampled: Sample) => Pdag,
  { stream, resamples = 100, method = "bootstrap", onResample }: EdgeConfidenceOptions,
): EdgeConfidence {
  requireSample("sample", sample, 2);
  requireInteger("resamples", resamples, { min: 1 });
  requireOneOf("method", method, ["bootstrap", "half"]);
  const n = sample.names.length;
  const directed = new Float64Array(n * n);
  const undirected = new Float64Array(n * n);
  for (let draw = 0; draw < resamples; draw++) {
    const chance = stream.split(`resample ${draw}`);
    const rows = rowsOf(sample);
    const drawn =
      method === "half" ? permutation(chance, rows).subarray(0, Math.ceil(rows / 2)) : resample(chance, rows);
    const graph = learn(selectRows(sample, drawn));
    const { names, marks } = graph;
    requireSameOrder(sample.names, names);
    marks.forEach((mark, at) => {
      if (mark === 0) return;
      const back = marks[(at % n) * n + Math.floor(at / n)];
      if (back === 1) undirected[at]!++;
      else directed[at]!++;
    });
    onResample?.(draw + 1, graph);
  }
  const share = (count: number): number => count / resamples;
  return { names: sample.names, directed: directed.map(share), undirected: undirected.map(share), resamples };
}

function requireSameOrder(expected: readonly string[], came: readonly string[]): void {
  if (expected.length === came.length && expected.every((name, i) => name === came[i])) return;
  throw new RangeError(`learn: expected a graph of ${expected.join(", ")}, got ${came.join(", ")}`);
}

/** One pair of variables with what the resamples say about it. */
export interface ConfidentEdge {
  readonly from: string;
  readonly to: string;
  /** Share of resamples in which the pair is joined, in any way. */
  readonly joined: number;
  /** Share of resamples with from -> to. */
  readonly forward: number;
  /** Share of resamples with to -> from; never above `forward`. */
  readonly backward: number;
}

/** Pairs joined in at least a share of the resamples, the surest first; each with its more frequent direction. */
export function confidentEdges(confidence: EdgeConfidence, threshold = 0.5): readonly ConfidentEdge[] {
  requireFinite("threshold", threshold, { min: 0, max: 1 });
  const { names, directed, undirected } = confidence;
  const n = names.length;
  const edges: ConfidentEdge[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const [there, back] = [directed[i * n + j]!, directed[j * n + i]!];
      const joined = Math.min(1, there + back + undirected[i * n + j]!);
      if (joined === 0 || joined < threshold) continue;
      const [a, b] = there > back ? [i, j] : [j, i];
      edges.push({
        from: names[a]!,
        to: names[b]!,
        joined,
        forward: Math.max(there, back),
        backward: Math.min(there, back),
      });
    }
  }
  return edges.sort((a, b) => b.joined - a.joined || b.forward - a.forward);
}

/**
 * The graph of the pairs that are joined in at least a share of the resamples. A pair is directed where one direction is found
 * in more than half of the resamples that join it, otherwise undirected. It is a summary of pairs, so that its directions may
 * close a cycle that no resample had.
 */
export function consensusGraph(confidence: EdgeConfidence, threshold = 0.5): Pdag {
  const { names } = confidence;
  const n = names.length;
  const marks = new Int8Array(n * n);
  for (const { from, to, joined, forward } of confidentEdges(confidence, threshold)) {
    const [a, b] = [names.indexOf(from), names.indexOf(to)];
    marks[a * n + b] = 1;
    if (forward <= joined / 2) marks[b * n + a] = 1;
  }
  return { names, marks };
}
