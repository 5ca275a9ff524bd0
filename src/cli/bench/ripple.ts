import path from "node:path";
import { causalGraph, type EdgeTuple } from "../../lib/causal";
import { stream, uniforms } from "../../lib/random";
import { cascade } from "../../lib/scenarios";
import type { Benchmark, Timing } from "./benchmark";
import { ownProcess, readRows, writeRows } from "./own-process";

/** One size of the work. */
interface Size {
  readonly nodes: number;
  readonly edges: number;
  readonly runs: number;
  /** How many nodes the choice shocks; the others get what reaches them. */
  readonly shocked: number;
  readonly goal?: number;
}

const STEPS = 3;
const NOISE = 0.1;
const CONFIDENCE = 0.8;

/** Edges as rows from, to, weight: every node acts on equally many others, spread evenly over the graph. */
function edges({ nodes, edges: count }: Size): Float64Array[] {
  const own = stream(19).split("ripple").split(count);
  const each = count / nodes;
  const from = Float64Array.from({ length: count }, (_, k) => Math.floor(k / each));
  const to = Float64Array.from(from, (node, k) => (node + 1 + (k % each) * Math.floor(nodes / each)) % nodes);
  return [from, to, uniforms(own, count, 0, 2 / each)];
}

/** Simulates once on edges from a file; `check` is the mean change at third hand, added over nodes. */
export function timeRipple(file: string, { nodes, runs, shocked }: Size): Timing {
  const [from, to, weights] = readRows(file, 3) as [Float64Array, Float64Array, Float64Array];
  const names = Array.from({ length: nodes }, (_, v) => `v${v}`);
  const tuples = Array.from(from, (source, k): EdgeTuple => {
    return [names[source]!, names[to[k]!]!, weights[k]!, CONFIDENCE];
  });
  const graph = causalGraph(names, tuples);
  const shock = new Map(names.slice(0, shocked).map((name) => [name, 1]));
  const start = performance.now();
  const options = { mode: "monte-carlo", runs, noise: NOISE, stream: stream(1).split("bench") } as const;
  const { byOrder } = cascade(graph, shock, { steps: STEPS, ...options });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, check: byOrder[STEPS]!.reduce((sum, change) => sum + change, 0) / shocked };
}

function benchmark(size: Size): Benchmark {
  const { nodes, edges: count, runs, shocked, goal } = size;
  const reach = shocked === 1 ? "one node" : "every node";
  return {
    name: `Ripple: ${count.toLocaleString("en-US")} edges, ${STEPS} steps, ${runs} runs, a shock at ${reach}`,
    area: "scenarios",
    // Two simulations of one expectation, near .5; one shocked node leaves the spread of its own few paths.
    tolerance: shocked === 1 ? 0.1 : 0.02,
    ...(goal !== undefined && { goal }),
    setup: (tools) => {
      const file = path.join(tools.scratch, `ripple-${nodes}x${count}.f64`);
      writeRows(file, () => edges(size));
      const peer = {
        name: "NumPy draws, scipy.sparse products",
        run: () =>
          tools.python("ripple_numpy.py", [file, ...[nodes, runs, shocked, STEPS, NOISE, CONFIDENCE].map(String)]),
      };
      return Promise.resolve({
        ours: ownProcess(__filename, "timeRipple", [file, size], { warmUps: 1 }),
        peers: [peer],
      });
    },
  };
}

/** Simulated ripples against sparse matrix products; the sizes tenfold apart show how time grows with edges. */
export const benchmarks: readonly Benchmark[] = [
  { nodes: 100, edges: 1000, runs: 1000, shocked: 100 },
  { nodes: 1000, edges: 10_000, runs: 1000, shocked: 1000, goal: 1 },
  { nodes: 1000, edges: 10_000, runs: 1000, shocked: 1, goal: 0.1 },
  { nodes: 10_000, edges: 100_000, runs: 1000, shocked: 10_000 },
].map(benchmark);
