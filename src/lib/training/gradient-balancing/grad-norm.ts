import { requireFinite, requireSameLength } from "../../arguments";

/** What GradNorm looks at in one step; all arrays have one entry a task. */
export interface GradNormInput {
  /** Present weights of the losses, at least 0; their sum stays. */
  readonly weights: readonly number[];
  /** Norms of the gradients of the *unweighted* losses at the shared layer, on the current batch. */
  readonly norms: readonly number[];
  /** Losses on the current batch. */
  readonly losses: readonly number[];
  /** Losses at the first step, > 0. */
  readonly initialLosses: readonly number[];
}

/** How GradNorm moves. */
export interface GradNormOptions {
  /** α: how strongly a task that lags behind is favoured; 0 asks for equal gradient norms. Default 1.5. */
  readonly alpha?: number;
  /** Learning rate of the weights, > 0. Default 0.025. */
  readonly rate?: number;
}

/** One step of GradNorm. */
export interface GradNormStep {
  /** New weights, at least 0, scaled to the old sum. */
  readonly weights: number[];
  /** Its loss sum |G_i - target_i|. */
  readonly loss: number;
  /** What the weighted norms are drawn to: mean(G) r_i^α. */
  readonly targets: number[];
  /** Gradient of the loss by each weight, the targets held constant. */
  readonly gradient: number[];
}

/**
 * GradNorm: moves the weights of the losses so that their gradients become equally long, longer for tasks that learn slowly.
 *
 * @throws RangeError that names the array whose length or whose entry is wrong
 * @see 003-S30, 003-E22. Chen et al. 2018, eq. 2; G_i = w_i norm_i, r_i = relative inverse training rate.
 */
export function gradNormStep(input: GradNormInput, { alpha = 1.5, rate = 0.025 }: GradNormOptions = {}): GradNormStep {
  requireInput(input);
  requireFinite("alpha", alpha, { min: 0 });
  requireFinite("rate", rate, { min: Number.MIN_VALUE });
  const { weights, norms, losses, initialLosses } = input;
  const weighted = weights.map((weight, i) => weight * norms[i]!);
  const ratios = losses.map((loss, i) => loss / initialLosses[i]!);
  const targets = ratios.map((ratio) => meanOf(weighted) * (ratio / meanOf(ratios)) ** alpha);
  const gradient = weighted.map((norm, i) => Math.sign(norm - targets[i]!) * norms[i]!);
  return {
    weights: scaledTo(
      sumOf(weights),
      weights.map((weight, i) => Math.max(0, weight - rate * gradient[i]!)),
    ),
    loss: sumOf(weighted.map((norm, i) => Math.abs(norm - targets[i]!))),
    targets,
    gradient,
  };
}

function requireInput({ weights, norms, losses, initialLosses }: GradNormInput): void {
  requireSameLength("gradNormStep", { weights, norms, losses, initialLosses });
  if (weights.length === 0) throw new RangeError("weights: expected at least one task, got none");
  const positive = { min: Number.MIN_VALUE };
  for (let i = 0; i < weights.length; i++) {
    requireFinite(`weights[${i}]`, weights[i]!, { min: 0 });
    requireFinite(`norms[${i}]`, norms[i]!, { min: 0 });
    requireFinite(`losses[${i}]`, losses[i]!, positive);
    requireFinite(`initialLosses[${i}]`, initialLosses[i]!, positive);
  }
  requireFinite("sum of weights", sumOf(weights), positive);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function meanOf(values: readonly number[]): number {
  return sumOf(values) / values.length;
}

/** Equal weights if all have become 0. */
function scaledTo(total: number, values: readonly number[]): number[] {
  const sum = sumOf(values);
  return values.map((value) => (sum === 0 ? total / values.length : (value * total) / sum));
}
