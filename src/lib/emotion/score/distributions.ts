/** Probabilities of scores: exp, scaled to sum 1. */
export function softmax(scores: readonly number[]): number[] {
  const top = Math.max(...scores);
  return normalised(scores.map((score) => Math.exp(score - top)));
}

/** Scaled to sum 1. */
export function normalised(values: readonly number[]): number[] {
  const total = values.reduce((sum, value) => sum + value, 0);
  return values.map((value) => value / total);
}

/** Index of the largest value; of equal ones the first. */
export function largest(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}
