import path from "node:path";
import { correlatedGaussians } from "../../lib/information/gaussian";
import { ksg1 } from "../../lib/information/ksg/mutual-information";
import { stream } from "../../lib/random";
import type { Benchmark, Timing } from "./benchmark";
import { ownProcess, readRows, writeRows } from "./own-process";

const K = 3;

/** Estimates mutual information once from a file of two rows; `check` is the estimate, nats. */
export function timeKsg(file: string, k: number): Timing {
  const [x = new Float64Array(), y = new Float64Array()] = readRows(file, 2);
  const start = performance.now();
  const { nats } = ksg1(x, y, { k });
  return { seconds: (performance.now() - start) / 1000, check: nats };
}

function benchmark(samples: number, correlation: number, goal?: number): Benchmark {
  return {
    name: `KSG mutual information: ${samples.toExponential()} samples, k = ${K}, correlation ${correlation}`,
    area: "information",
    ...(goal !== undefined && { goal }),
    setup: (tools) => {
      const file = path.join(tools.scratch, `gaussians-${samples}-${correlation}.f64`);
      writeRows(file, () => {
        const { x, y } = correlatedGaussians(stream(17).split("bench"), samples, correlation);
        return [x, y];
      });
      const peer = {
        name: "scikit-learn, mutual_info_regression's own _compute_mi_cc",
        run: () => tools.python("ksg_sklearn.py", [file, String(K)]),
      };
      return Promise.resolve({ ours: ownProcess(__filename, "timeKsg", [file, K]), peers: [peer] });
    },
  };
}

/** Mutual information by nearest neighbours against scikit-learn. Goal: half of its time. */
export const benchmarks: readonly Benchmark[] = [
  benchmark(10_000, 0.6),
  benchmark(100_000, 0.6, 0.5),
  benchmark(100_000, 0, 0.5),
  benchmark(100_000, 0.99, 0.5),
];
