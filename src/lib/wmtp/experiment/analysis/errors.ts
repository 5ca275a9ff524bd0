import { mean, studentInterval, type Interval } from "../../../statistics";
import type { RunPoint } from "../train-arm";
import { finals, type Comparison } from "./compare";

/**
 * The ratio of error rates on the important tokens, second arm to first, with Student's interval over the seeds; below 1 the
 * second errs less.
 *
 * @throws RangeError unless both arms have the same seeds, or for an arm that never errs
 * @see 004-A2
 */
export function errorRatio(points: readonly RunPoint[], { from, to, task }: Omit<Comparison, "metric">): Interval {
  const [before, after] = [finals(points, from, task), finals(points, to, task)];
  const ratios = before.map(({ seed, importantAccuracy }) => {
    const own = after.find((point) => point.seed === seed);
    if (own === undefined) throw new RangeError(`seeds: expected ${seed} in both arms, got it only in ${from}`);
    if (importantAccuracy === 1) throw new RangeError(`errors of ${from}: expected some with seed ${seed}, got none`);
    return (1 - own.importantAccuracy) / (1 - importantAccuracy);
  });
  return studentInterval(ratios);
}

/**
 * The error rate of an arm on important tokens over that on all tokens: what a mere change of the token set would do. Mean over
 * seeds.
 *
 * @see 004-C2
 */
export function tokenSetRatio(points: readonly RunPoint[], arm: string, task?: string): number {
  const runs = finals(points, arm, task);
  return mean(runs.map(({ accuracy, importantAccuracy }) => (1 - importantAccuracy) / (1 - accuracy)));
}
