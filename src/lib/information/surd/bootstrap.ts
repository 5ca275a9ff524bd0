import { requireFinite, requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { quantile } from "../../statistics";
import { agentsAt, at } from "./joint";
import { surdBits } from "./labels";
import { laggedProblems, type Problem } from "./problem";
import type { Signals } from "./signals";
import { solve } from "./solve";
import type { SurdOptions } from "./surd";
import type { SurdResult } from "./types";

/** An estimate and an interval for it. */
export interface SurdInterval {
  /** Label of a term, "information" (bits), or "leak" (a share). */
  readonly label: string;
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** A decomposition and how sure its numbers are. */
export interface SurdBootstrap {
  readonly result: SurdResult;
  /** Number of consecutive samples that are drawn together. */
  readonly blockLength: number;
  /** One a term of the result, then "information" and "leak". */
  readonly intervals: readonly SurdInterval[];
}

/** How the bootstrap draws. */
export interface SurdBootstrapOptions extends SurdOptions {
  readonly stream: Stream;
  /** Number of resamples. Default 200. */
  readonly replicates?: number;
  /** Consecutive samples drawn together; as long as the signals remember. Default: cube root of the samples, rounded up. */
  readonly blockLength?: number;
  /** Coverage aimed at. Default 0.9. */
  readonly level?: number;
}

/**
 * Intervals for SURD's terms by the circular block bootstrap: blocks of consecutive (target, agents) samples are drawn with
 * replacement, bins kept as they are.
 *
 * Intervals are basic (2 estimate - quantile), which turns the extra bias that a resample of a histogram has into a shift the
 * right way; they are cut at 0 (and at 1 for the leak).
 *
 * @throws RangeError as `surd` does, or if replicates < 2, the level is not in (0, 1), or a block outgrows the samples
 * @see 003-S20. Politis and Romano 1992; Davison and Hinkley 1997, section 5.2.
 */
export function surdBootstrap(signals: Signals, options: SurdBootstrapOptions): SurdBootstrap[] {
  const { replicates = 200, level = 0.9 } = options;
  requireInteger("replicates", replicates, { min: 2 });
  requireFinite("level", level, { min: Number.MIN_VALUE, max: 1 - Number.EPSILON });
  return laggedProblems(signals, options).map((problem) => {
    const { blockLength = Math.ceil(Math.cbrt(problem.cells.rows)) } = options;
    requireInteger("blockLength", blockLength, { min: 1, max: problem.cells.rows });
    const result = solve(problem, options);
    const source = options.stream.split(problem.name);
    const drawn = Array.from({ length: replicates }, (_, i) =>
      solve(resampled(problem, blockRows(source.split(i), problem.cells.rows, blockLength)), options),
    );
    return { result, blockLength, intervals: intervalsOf(result, drawn, level) };
  });
}

/** Rows of random blocks, as many as there are samples; a block that runs past the end goes on at the start. */
function blockRows(source: Stream, rows: number, length: number): Int32Array {
  const out = new Int32Array(rows);
  let start = 0;
  for (let i = 0; i < rows; i++) {
    if (i % length === 0) start = source.integer(rows);
    out[i] = (start + (i % length)) % rows;
  }
  return out;
}

function resampled(problem: Problem, rows: Int32Array): Problem {
  const { target, cells } = problem;
  return { ...problem, cells: agentsAt(cells, rows), target: { ...target, codes: at(target.codes, rows) } };
}

function intervalsOf(result: SurdResult, drawn: readonly SurdResult[], level: number): SurdInterval[] {
  const tail = (1 - level) / 2;
  const interval = (label: string, pick: (one: SurdResult) => number, max = Infinity): SurdInterval => {
    const estimate = pick(result);
    const values = drawn.map(pick);
    const end = (p: number): number => Math.min(max, Math.max(0, 2 * estimate - quantile(values, p)));
    return { label, estimate, low: end(1 - tail), high: end(tail) };
  };
  return [
    ...result.atoms.map(({ label }) => interval(label, (one) => surdBits(one, label))),
    interval("information", (one) => one.information),
    interval("leak", (one) => one.leak, 1),
  ];
}
