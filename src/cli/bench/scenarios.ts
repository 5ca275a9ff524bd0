import { existsSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stream } from "../../lib/random";
import { seededDecision, simulateViews } from "../../lib/scenarios";
import { mean, standardDeviation } from "../../lib/statistics";
import type { Benchmark, Timing } from "./benchmark";
import { ownProcess } from "./own-process";

const NODES = 50;
const DENSITY = 0.1;
const RUNS = 1000;

/** The choice that both sides simulate. */
function decision(): ReturnType<typeof seededDecision> {
  return seededDecision(stream(15).split("bench"), { nodes: NODES, density: DENSITY });
}

/** Simulates the choice once in three views; `check` is the neutral mean over its standard deviation. */
export function timeViews(runs: number): Timing {
  const { model, changes } = decision();
  const start = performance.now();
  const { neutral } = simulateViews(model, changes, { runs, stream: stream(15).split("runs") });
  const seconds = (performance.now() - start) / 1000;
  return { seconds, check: mean(neutral) / standardDeviation(neutral) };
}

/** The choice as JSON for the peer, unless the file is there. */
function writeDecision(file: string): void {
  if (existsSync(file)) return;
  const { model, changes } = decision();
  const { names, from, to, weight, confidence, utility } = model;
  const node = [...changes.keys()].map((name) => names.indexOf(name));
  const arrays = Object.entries({ from, to, weight, confidence, utility }).map(([name, array]) => [name, [...array]]);
  const outcomes = {
    mean: [...changes.values()].map((one) => one.mean),
    sd: [...changes.values()].map((one) => one.sd),
  };
  writeFileSync(file, JSON.stringify({ ...(Object.fromEntries(arrays) as object), node, ...outcomes }));
}

const views: Benchmark = {
  name: `Three views: ${RUNS} runs each on ${NODES} nodes, 3 steps`,
  area: "scenarios",
  // Both sides draw their own chances: 4 errors of a difference of two means of so many runs.
  tolerance: 4 * Math.sqrt(2 / RUNS),
  setup: (tools) => {
    const file = path.join(tools.scratch, `decision-${NODES}.json`);
    writeDecision(file);
    const peer = {
      name: "NumPy, vectorised over runs",
      run: () => tools.python("views_numpy.py", [file, String(RUNS)]),
    };
    return Promise.resolve({ ours: ownProcess(__filename, "timeViews", [RUNS]), peers: [peer] });
  },
};

/** Monte-Carlo views of a choice on a causal graph beside vectorised NumPy. What is asked is less than a second. */
export const benchmarks: readonly Benchmark[] = [views];
