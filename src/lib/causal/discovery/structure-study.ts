import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { mean, pairedDifference, type PairedDifference } from "../../statistics";
import { cpdag, structuralHammingDistance, type Pdag } from "../graph";
import type { Sample } from "../sample";
import { linearScm, randomDag, sample as draw } from "../scm";

/** A named way from a sample to a graph. */
export interface StructureMethod {
  readonly name: string;
  readonly learn: (sample: Sample) => Pdag;
}

/** Settings of the study. */
export interface StructureStudyOptions {
  readonly stream: Stream;
  /** Number of random graphs. */
  readonly graphs: number;
  /** Variables of a graph; graph g has entry g modulo their number. Default 8, 9, 10. */
  readonly nodes?: readonly number[];
  /** Expected neighbours of a variable. Default 2.5. */
  readonly degree?: number;
  /** Rows of a sample. Default 1,000. */
  readonly rows?: number;
  /** Told how many graphs are done. */
  readonly onGraph?: (done: number) => void;
}

/** Distances of one method, graph by graph. */
export interface MethodDistances {
  readonly method: string;
  /** [graphs] structural Hamming distance between the graph found and the true equivalence class. */
  readonly distances: readonly number[];
}

/**
 * How far each method is from the truth on the same random linear Gaussian models.
 *
 * @see 003-E12
 */
export function structureStudy(
  methods: readonly StructureMethod[],
  { stream, graphs, nodes = [8, 9, 10], degree = 2.5, rows = 1000, onGraph }: StructureStudyOptions,
): readonly MethodDistances[] {
  requireInteger("graphs", graphs, { min: 1 });
  const distances = methods.map((): number[] => []);
  for (let g = 0; g < graphs; g++) {
    const own = stream.split(`graph ${g}`);
    const graph = randomDag(own.split("edges"), { nodes: nodes[g % nodes.length]!, degree });
    const sample = draw(linearScm(graph), own.split("rows"), rows);
    const truth = cpdag(graph);
    methods.forEach(({ learn }, m) => distances[m]!.push(structuralHammingDistance(learn(sample), truth)));
    onGraph?.(g + 1);
  }
  return methods.map(({ name }, m) => ({ method: name, distances: distances[m]! }));
}

/** One method against the better of others. */
export interface AgainstBetter {
  /** The one of the others with the smallest mean distance. */
  readonly better: string;
  /** Its distance minus the method's, paired by graph: above 0 the method is nearer to the truth. */
  readonly gain: PairedDifference;
}

/**
 * Holds one method against the better of others, which is the one with the smaller mean: a user can choose a method, but not a
 * method for each graph.
 *
 * @param stream for the p-value, where there are more than 20 graphs
 * @throws RangeError for a method that the study has not
 */
export function againstBetter(
  study: readonly MethodDistances[],
  method: string,
  others: readonly string[],
  stream: Stream,
): AgainstBetter {
  const [own, ...rest] = [method, ...others].map((name) => {
    const found = study.find((row) => row.method === name);
    if (found) return found;
    throw new RangeError(`method: expected one of ${study.map((row) => row.method).join(", ")}, got ${name}`);
  });
  if (rest.length === 0) throw new RangeError("others: expected at least one method, got none");
  const better = rest.reduce((a, b) => (mean(b.distances) < mean(a.distances) ? b : a));
  return { better: better.method, gain: pairedDifference(better.distances, own!.distances, { stream }) };
}
