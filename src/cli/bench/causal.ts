import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { bdeu, ges, gSquaredTest, pc } from "../../lib/causal/discovery";
import { pdagEdges, type Pdag } from "../../lib/causal/graph";
import { discreteScm, randomDag, sample as draw } from "../../lib/causal/scm";
import type { Sample } from "../../lib/causal/sample";
import { npyRows, readNpy } from "../../lib/data/npy";
import { stream, type Stream } from "../../lib/random";
import type { Benchmark, Timing } from "./benchmark";
import { ownProcess, readRows, writeRows } from "./own-process";

const ALPHA = 0.05;
const ROWS = 10_000;

/** Learns the structure of a file's columns once by PC; `check` is the number of edges. */
export function timePc(file: string, variables: number): Timing {
  return timed(file, variables, (sample) => pc(sample, { test: gSquaredTest(sample), alpha: ALPHA }).pdag);
}

/** The same by GES with BDeu. */
export function timeGes(file: string, variables: number): Timing {
  return timed(file, variables, (sample) => ges(sample, { score: bdeu(sample) }).pdag);
}

function timed(file: string, variables: number, learn: (sample: Sample) => Pdag): Timing {
  const columns = readRows(file, variables);
  const sample = { names: columns.map((_, i) => `x${String(i).padStart(2, "0")}`), columns };
  const start = performance.now();
  const { directed, undirected } = pdagEdges(learn(sample));
  return { seconds: (performance.now() - start) / 1000, check: directed.length + undirected.length };
}

/** A network of categories: a random graph whose nodes have 2 to 4 values and few, clear probabilities. */
function randomNetwork(chance: Stream, nodes: number, degree: number): Sample {
  const graph = randomDag(chance.split("graph"), { nodes, degree });
  const draws = chance.split("tables");
  const states = new Map(graph.nodes().map((node) => [node, 2 + Math.floor(3 * draws.uniform())]));
  const tables = graph.nodes().map((node) => {
    const rows = graph.inNeighbors(node).reduce((product, parent) => product * states.get(parent)!, 1);
    return [node, { table: Array.from({ length: rows }, () => distribution(draws, states.get(node)!)) }] as const;
  });
  return draw(discreteScm(graph, Object.fromEntries(tables)), chance.split("rows"), ROWS);
}

function distribution(draws: Stream, states: number): number[] {
  const shares = Array.from({ length: states }, () => draws.uniform() ** 4 + 0.02);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share) => share / total);
}

interface Source {
  readonly name: string;
  readonly variables: number;
  readonly columns: () => readonly Float64Array[];
}

const generated = (variables: number): Source => ({
  name: `random network of ${variables} variables`,
  variables,
  columns: () => randomNetwork(stream(18).split(`bench ${variables}`), variables, 2.5).columns,
});

/** A known network, where the folder of reference samples lies beside the project. */
function known(name: string, variables: number): Source[] {
  const folder = process.env["RED_HEART_REFERENCE"] ?? path.resolve(__dirname, "../../../../shared/reference");
  const file = path.join(folder, "structure", `${name}.npy`);
  return existsSync(file) ? [{ name, variables, columns: () => transposed(npyRows(readNpy(readFileSync(file)))) }] : [];
}

function transposed(rows: readonly Float64Array[]): Float64Array[] {
  return Array.from(rows[0]!, (_, j) => Float64Array.from(rows, (row) => row[j]!));
}

interface Method {
  readonly title: string;
  readonly work: "timePc" | "timeGes";
  readonly script: string;
  readonly peer: string;
  readonly goal: number;
}

const byPc: Method = {
  title: "PC (G-squared)",
  work: "timePc",
  script: "causal_learn_pc.py",
  peer: "causal-learn, pc with gsq",
  goal: 1,
};
const byGes: Method = {
  title: "GES (BDeu)",
  work: "timeGes",
  script: "causal_learn_ges.py",
  peer: "causal-learn, ges with local_score_BDeu",
  goal: 0.5,
};

function benchmark({ title, work, script, peer, goal }: Method, { name, variables, columns }: Source): Benchmark {
  return {
    name: `${title}: ${name}, ${ROWS.toLocaleString("en-US")} rows`,
    area: "causal",
    goal,
    setup: (tools) => {
      const file = path.join(tools.scratch, `network-${name.replaceAll(" ", "-")}.f64`);
      writeRows(file, columns);
      const args = [file, String(variables), ...(work === "timePc" ? [String(ALPHA)] : [])];
      return Promise.resolve({
        ours: ownProcess(__filename, work, [file, variables], { warmUps: 1 }),
        peers: [{ name: peer, run: () => tools.python(script, args) }],
      });
    },
  };
}

/** Structure learning on categories against causal-learn: PC no slower, GES in half of its time. Both must find as many edges. */
export const benchmarks: readonly Benchmark[] = [
  ...[...known("alarm", 37), generated(37)].map((source) => benchmark(byPc, source)),
  ...[...known("sachs", 11), generated(11)].map((source) => benchmark(byGes, source)),
];
