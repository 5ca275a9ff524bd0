import { requireFinite, requireInteger } from "../../../arguments";
import { normal, normals, type Stream } from "../../../random";

/** A contextual bandit: in each context every arm pays its mean and noise. */
export interface BanditTask {
  readonly contexts: number;
  readonly arms: number;
  /** Mean reward of each arm in each context, row-major [contexts, arms]. */
  readonly means: Float64Array;
  /** Standard deviation of a reward around its mean. */
  readonly noise: number;
}

/** Draws a task whose mean rewards are standard normal; noise defaults to 1. */
export function banditTask(
  stream: Stream,
  { contexts = 8, arms = 6, noise = 1 }: Partial<Pick<BanditTask, "contexts" | "arms" | "noise">> = {},
): BanditTask {
  requireInteger("contexts", contexts, { min: 1 });
  requireInteger("arms", arms, { min: 2 });
  requireFinite("noise", noise, { min: 0 });
  return { contexts, arms, noise, means: normals(stream, contexts * arms) };
}

/** One reward of an arm. */
export function pay(task: BanditTask, context: number, arm: number, stream: Stream): number {
  return task.means[context * task.arms + arm]! + task.noise * normal(stream);
}

/** The exact expected reward of a policy, over all contexts alike. */
export function expectedReward(task: BanditTask, probabilities: (context: number) => Float64Array): number {
  let sum = 0;
  for (let context = 0; context < task.contexts; context++) {
    probabilities(context).forEach((p, arm) => (sum += p * task.means[context * task.arms + arm]!));
  }
  return sum / task.contexts;
}

/** The expected reward of always taking each context's best arm. */
export function bestReward({ contexts, arms, means }: BanditTask): number {
  let sum = 0;
  for (let context = 0; context < contexts; context++)
    sum += Math.max(...means.subarray(context * arms, (context + 1) * arms));
  return sum / contexts;
}
