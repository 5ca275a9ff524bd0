import path from "node:path";
import { transferEntropy } from "../../lib/information/ksg/transfer-entropy";
import { normals, stream } from "../../lib/random";
import type { Benchmark, Timing } from "./benchmark";
import { ownProcess, readRows, writeRows } from "./own-process";

const K = 4;

/** Two first-order processes, the first driving the second: x' = 0.5 x + W, y' = 0.5 y + 0.5 x + W. */
function drivenPair(samples: number): readonly Float64Array[] {
  const x = normals(stream(17).split("x"), samples);
  const y = normals(stream(17).split("y"), samples);
  for (let t = 1; t < samples; t++) {
    x[t]! += 0.5 * x[t - 1]!;
    y[t]! += 0.5 * y[t - 1]! + 0.5 * x[t - 1]!;
  }
  return [x, y];
}

/** Estimates transfer entropy once from a file of two rows; `check` is the estimate, nats. */
export function timeTransferEntropy(file: string, k: number): Timing {
  const [x = new Float64Array(), y = new Float64Array()] = readRows(file, 2);
  const start = performance.now();
  const { nats } = transferEntropy(x, y, { k });
  return { seconds: (performance.now() - start) / 1000, check: nats };
}

function benchmark(samples: number, goal?: number): Benchmark {
  return {
    name: `Transfer entropy: ${samples.toExponential()} samples, k = ${K}`,
    area: "information",
    // The peer adds jitter of 1e-10 to every number.
    tolerance: 1e-6,
    ...(goal !== undefined && { goal }),
    setup: (tools) => {
      const file = path.join(tools.scratch, `driven-pair-${samples}.f64`);
      writeRows(file, () => drivenPair(samples));
      const peer = { name: "NPEET (npeet-plus)", run: () => tools.python("te_npeet.py", [file, String(K)]) };
      return Promise.resolve({ ours: ownProcess(__filename, "timeTransferEntropy", [file, K]), peers: [peer] });
    },
  };
}

/** Transfer entropy by nearest neighbours against NPEET. Goal: below its time. */
export const benchmarks: readonly Benchmark[] = [benchmark(10_000), benchmark(100_000, 1)];
