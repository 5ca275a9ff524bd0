import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { quantile, surrogatePValue } from "../../statistics";
import { surdBits } from "./labels";
import { laggedProblems, type Problem } from "./problem";
import { shiftedInformation } from "./shuffle";
import type { Signals } from "./signals";
import { describe, orderOf, solve } from "./solve";
import type { SurdOptions } from "./surd";
import type { SurdResult } from "./types";

/** How one number compares with what it is when the target's time is shifted. */
export interface SurdSignificance {
  /** Label of a term, or "information" for I(T; all agents). */
  readonly label: string;
  /** Observed amount, bits. */
  readonly bits: number;
  /** Probability of at least this amount under the null hypothesis; never 0. */
  readonly p: number;
  /** Mean amount under the null hypothesis, bits: the bias of the histogram. */
  readonly nullMean: number;
  /** 95% quantile of the amount under the null hypothesis, bits. */
  readonly null95: number;
}

/** A decomposition and the p-values of its terms. */
export interface SurdTest {
  readonly result: SurdResult;
  /**
   * One a term, then one for "information". Amounts without correction of bias: with `bias` they are not those of `result`.
   */
  readonly significance: readonly SurdSignificance[];
}

/** How surrogates are drawn. */
export interface SurdTestOptions extends SurdOptions {
  readonly stream: Stream;
  /** Number of random shifts. Default 199, so the smallest p-value is 0.005. */
  readonly surrogates?: number;
}

/**
 * p-values of SURD's terms. Null hypothesis: the agents tell nothing about the target. Surrogates shift the target in time by
 * a random number of samples, at least a twentieth of them, the end wrapped to the start, which keeps each signal's own
 * rhythm.
 *
 * Each term is tested against the same null hypothesis, one by one; correct for their number where several are read together.
 * `bias` applies to the reported result only: observed and surrogate amounts are compared uncorrected, since both hold the
 * same bias.
 *
 * @see 003-S20. Theiler et al. 1992.
 */
export function surdTest(signals: Signals, options: SurdTestOptions): SurdTest[] {
  const { surrogates = 199 } = options;
  requireInteger("surrogates", surrogates, { min: 1 });
  return laggedProblems(signals, options).map((problem) => ({
    result: solve(problem, options),
    significance: significanceOf(problem, options, surrogates),
  }));
}

function significanceOf(problem: Problem, options: SurdTestOptions, surrogates: number): SurdSignificance[] {
  const maxOrder = orderOf(problem, options);
  const observed = solve(problem, { maxOrder });
  const source = options.stream.split(problem.name);
  const drawn = Array.from({ length: surrogates }, (_, i) =>
    describe(problem, shiftedInformation(problem, maxOrder, source.split(i))),
  );
  const judge = (label: string, amount: (result: SurdResult) => number): SurdSignificance => {
    const null_ = drawn.map(amount);
    const bits = amount(observed);
    return {
      label,
      bits,
      p: surrogatePValue(bits, null_, (i) => null_[i]!),
      nullMean: null_.reduce((sum, value) => sum + value / surrogates, 0),
      null95: quantile(null_, 0.95),
    };
  };
  const terms = observed.atoms.map(({ label }) => judge(label, (result) => surdBits(result, label)));
  return [...terms, judge("information", (result) => result.information)];
}
