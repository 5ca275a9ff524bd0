import path from "node:path";
import { surd, type SurdOptions } from "../../lib/information/surd";
import { normals, stream } from "../../lib/random";
import type { Benchmark, Contender, Timing } from "./benchmark";
import { ownProcess, readRows, writeRows } from "./own-process";

/** One size of the work. */
interface Size {
  readonly agents: number;
  readonly bins: number;
  readonly samples: number;
  /** 0: all orders. */
  readonly maxOrder: number;
  readonly targets: number;
  /** Whether the peer can do it: its dense table must fit into memory. */
  readonly peer: boolean;
  readonly goal?: number;
}

/**
 * Signals for timing: a ring in which each variable follows itself and its neighbour, x_i(t+1) = 0.5 x_i + 0.4 x_(i-1) + W.
 * Weak coupling fills many cells, which is the hard case for a histogram of occupied cells.
 *
 * @returns [variable][time] in one array
 */
function ring(variables: number, samples: number): Float64Array {
  const noise = normals(stream(3).split("ring").split(variables), variables * samples);
  const values = new Float64Array(variables * samples);
  for (let t = 1; t < samples; t++) {
    for (let i = 0; i < variables; i++) {
      const before = (i + variables - 1) % variables;
      values[i * samples + t] =
        0.5 * values[i * samples + t - 1]! + 0.4 * values[before * samples + t - 1]! + noise[t * variables + i]!;
    }
  }
  return values;
}

/** Does the work once on signals from a file; `check` is the sum of all leaks. */
export function timeSurd(file: string, size: Omit<Size, "peer">): Timing {
  const rows = readRows(file, size.agents);
  const options: SurdOptions = {
    bins: size.bins,
    targets: rows.slice(0, size.targets).map((_, i) => `q${i + 1}`),
    ...(size.maxOrder > 0 && { maxOrder: size.maxOrder }),
  };
  const start = performance.now();
  const results = surd(rows, options);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, check: results.reduce((sum, result) => sum + result.leak, 0) };
}

function benchmark(size: Size): Benchmark {
  const { agents, bins, samples, maxOrder, targets } = size;
  const order = maxOrder > 0 ? `, order <= ${maxOrder}` : "";
  return {
    name: `SURD: ${agents} agents, ${bins} bins, ${samples.toExponential()} samples, ${targets} target(s)${order}`,
    area: "information",
    // The peer adds 1e-14 a cell before it normalises.
    tolerance: 1e-6,
    ...(size.goal !== undefined && { goal: size.goal }),
    setup: (tools) => {
      const file = path.join(tools.scratch, `ring-${agents}x${samples}.f64`);
      writeRows(file, () => [ring(agents, samples)]);
      const sizes = [agents, samples, bins, 1, maxOrder, targets].map(String);
      const peer: Contender = {
        name: "our NumPy transcription of the published algorithm",
        run: () => tools.python("surd_numpy.py", [file, ...sizes]),
      };
      return Promise.resolve({
        ours: ownProcess(__filename, "timeSurd", [file, size], { warmUps: 1 }),
        peers: size.peer ? [peer] : [],
      });
    },
  };
}

const MILLION = 1_000_000;

/** SURD against a dense histogram in NumPy. Goals: half of its time for four agents, a fifth for six. */
export const benchmarks: readonly Benchmark[] = [
  { agents: 4, bins: 10, samples: MILLION, maxOrder: 0, targets: 4, peer: true, goal: 0.5 },
  { agents: 6, bins: 10, samples: MILLION, maxOrder: 0, targets: 1, peer: true, goal: 0.2 },
  { agents: 7, bins: 8, samples: MILLION, maxOrder: 0, targets: 1, peer: true, goal: 0.2 },
  { agents: 10, bins: 10, samples: MILLION, maxOrder: 3, targets: 1, peer: false },
  { agents: 10, bins: 10, samples: MILLION, maxOrder: 3, targets: 10, peer: false },
].map(benchmark);
