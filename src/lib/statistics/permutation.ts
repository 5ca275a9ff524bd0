import { requireInteger, requireOneOf, requireSameLength } from "../arguments";
import { permutation, type Stream } from "../random";
import { mean, requireSample } from "./moments";

/** Which deviation from the null hypothesis counts. */
export type Alternative = "two-sided" | "greater" | "less";

/** How a permutation test is made. */
export interface PermutationOptions {
  readonly stream: Stream;
  /** Number of random rearrangements. Default 9,999. */
  readonly permutations?: number;
  /** "greater": the first sample's mean is larger. Default "two-sided". */
  readonly alternative?: Alternative;
  /** Whether a[i] belongs to b[i]: signs of the differences are flipped instead of labels. Default false. */
  readonly paired?: boolean;
}

const relativeSlack = 1e-12;

/**
 * p-value of a difference of means, by random rearrangement.
 *
 * The observed arrangement counts as one of them, (1 + hits) / (1 + permutations), so the value is never 0 and the test
 * is valid at any number of permutations. Arrangements that differ by less than 1e-12 of the largest number are ties.
 *
 * @see Phipson and Smyth 2010, "Permutation p-values should never be zero"
 */
export function permutationPValue(
  a: ArrayLike<number>,
  b: ArrayLike<number>,
  { stream, permutations = 9999, alternative = "two-sided", paired = false }: PermutationOptions,
): number {
  requireSample("a", a);
  requireSample("b", b);
  requireInteger("permutations", permutations, { min: 1 });
  if (paired) requireSameLength("permutationPValue", { a, b });
  const rearranged = paired ? flippedDifference(a, b, stream) : relabelledDifference(a, b, stream);
  // Equal arrangements must count as ties although their sums were rounded in another order.
  const slack = relativeSlack * Math.max(largest(a), largest(b));
  return pValue(mean(a) - mean(b), permutations, rearranged, alternative, slack);
}

/**
 * p-value of an observed value among surrogates that are drawn under the null hypothesis (of centre 0 if two-sided).
 * Surrogates within 1e-12 of the observed value, relative to it, are ties.
 *
 * @param count how many surrogates to draw
 * @param draw gives the next surrogate value
 */
export function surrogatePValue(
  observed: number,
  { length: count }: { readonly length: number },
  draw: (index: number) => number,
  alternative: Alternative = "greater",
): number {
  return pValue(observed, count, draw, alternative, relativeSlack * Math.abs(observed));
}

/** Share of values at least as extreme as the observed one, itself among them; `slack` is how far apart ties may lie. */
function pValue(
  observed: number,
  count: number,
  draw: (index: number) => number,
  alternative: Alternative,
  slack: number,
): number {
  requireOneOf("alternative", alternative, ["two-sided", "greater", "less"]);
  const extreme = {
    "two-sided": (value: number): boolean => Math.abs(value) >= Math.abs(observed) - slack,
    greater: (value: number): boolean => value >= observed - slack,
    less: (value: number): boolean => value <= observed + slack,
  }[alternative];
  let hits = 0;
  for (let i = 0; i < count; i++) if (extreme(draw(i))) hits++;
  return (1 + hits) / (1 + count);
}

function largest(values: ArrayLike<number>): number {
  return Array.from(values).reduce((most, value) => Math.max(most, Math.abs(value)), 0);
}

/** Differences of means after the labels were dealt anew. */
function relabelledDifference(a: ArrayLike<number>, b: ArrayLike<number>, stream: Stream): () => number {
  const pooled = [...Array.from(a), ...Array.from(b)];
  const total = pooled.reduce((sum, v) => sum + v, 0);
  return () => {
    const order = permutation(stream, pooled.length);
    let first = 0;
    for (let i = 0; i < a.length; i++) first += pooled[order[i]!]!;
    return first / a.length - (total - first) / b.length;
  };
}

/** Mean differences after each pair was swapped or not. */
function flippedDifference(a: ArrayLike<number>, b: ArrayLike<number>, stream: Stream): () => number {
  const differences = Array.from(a, (v, i) => v - b[i]!);
  return () => differences.reduce((sum, d) => sum + (stream.integer(2) === 0 ? d : -d), 0) / differences.length;
}
