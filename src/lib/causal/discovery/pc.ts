import { requireInteger } from "../../arguments";
import type { Pdag } from "../graph";
import { requireSample, type Sample } from "../sample";
import { collidersByMaxP, collidersBySeparation } from "./colliders";
import { remembered, type IndependenceTest } from "./independence-test";
import { byName, inOrder } from "./name-order";
import { orient } from "./orient";
import { skeleton } from "./skeleton";

/** Settings of PC. */
export interface PcOptions {
  /** The test, made for the same sample: `gSquaredTest(sample)`, `fisherZTest(sample)`, or one that is handed in. */
  readonly test: IndependenceTest;
  /** An edge goes when a test's p-value is above this. Default .05. */
  readonly alpha?: number;
  /** Whether colliders are read by MaxP (default) or, as in plain PC, from the separating sets of the skeleton. */
  readonly maxP?: boolean;
  /** Largest number of variables that are conditioned on; default no limit. */
  readonly maxGiven?: number;
  /** Told the size of the condition and how many edges are left after it. */
  readonly onSize?: (size: number, edges: number) => void;
}

/** Why an edge is missing, by names. */
export interface SeparatingSet {
  readonly pair: readonly [string, string];
  readonly given: readonly string[];
  readonly pValue: number;
}

/** What PC found. */
export interface PcResult {
  /** The graph, names in the sample's order. */
  readonly pdag: Pdag;
  readonly separatingSets: readonly SeparatingSet[];
  /** Colliders x -> middle <- y that contradicted surer ones and were left out. */
  readonly conflicts: readonly (readonly [x: string, middle: string, y: string])[];
  /** Number of tests of the skeleton at each size of the condition. */
  readonly testsBySize: readonly number[];
}

/**
 * PC: which variables of a sample are joined, by tests of independence, and in which direction, as far as independence can
 * tell. Stable skeleton, colliders by MaxP, Meek's rules.
 *
 * The work is done in the order of the names: whatever the order of the sample's columns, the graph is the same to the bit.
 *
 * PC takes independence in the data for separation in the graph, which fails where some variables determine others, as in
 * asia, where it is 3 to 5 edges off at 10,000 rows (causal-learn's PC as many, the same ones): see `decidedOnly`.
 *
 * @throws RangeError for a bad sample or an alpha outside of (0, 1)
 * @see 003-S22, 003-E12. Spirtes and Glymour 1991; Colombo and Maathuis 2014; Ramsey 2016.
 */
export function pc(sample: Sample, options: PcOptions): PcResult {
  const { alpha = 0.05, maxP = true, maxGiven = Infinity, onSize } = options;
  requireSample("sample", sample);
  if (!(alpha > 0 && alpha < 1)) throw new RangeError(`alpha: expected a number between 0 and 1, got ${alpha}`);
  if (maxGiven !== Infinity) requireInteger("maxGiven", maxGiven, { min: 0 });
  const order = byName(sample.names);
  const names = order.map((i) => sample.names[i]!);
  const test = remembered((x, y, given) =>
    options.test(
      order[x]!,
      order[y]!,
      given.map((z) => order[z]!),
    ),
  );
  const { neighbours, separations, testsBySize } = skeleton(names.length, test, {
    alpha,
    maxGiven,
    ...(onSize && {
      onSize: (size: number, left) => {
        onSize(size, left.reduce((sum, near) => sum + near.length, 0) / 2);
      },
    }),
  });
  const colliders = maxP
    ? collidersByMaxP(neighbours, test, maxGiven)
    : collidersBySeparation(neighbours, separations, test);
  const { pdag, conflicts } = orient(names, neighbours, colliders);
  return {
    pdag: inOrder(pdag, sample.names),
    separatingSets: separations.map(({ x, y, given, pValue }) => {
      return { pair: [names[x]!, names[y]!] as const, given: given.map((z) => names[z]!), pValue };
    }),
    conflicts: conflicts.map(({ x, middle, y }) => [names[x]!, names[middle]!, names[y]!] as const),
    testsBySize,
  };
}
