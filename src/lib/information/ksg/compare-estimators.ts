import { requireInteger } from "../../arguments";
import { stream } from "../../random";
import { mean, quantile } from "../../statistics";
import { correlatedGaussians, gaussianMutualInformation, type GaussianDraw } from "../gaussian";
import { ksg1, ksg2, ksgAsPrinted } from "./mutual-information";

/** What is compared: Kraskov's two estimators, and the formula that the paper prints. */
export type EstimatorName = "KSG 1" | "KSG 2" | "as printed in the paper";

const estimators = { "KSG 1": ksg1, "KSG 2": ksg2, "as printed in the paper": ksgAsPrinted } as const;

/** How well one estimator does on correlated Gaussians of one correlation and sample size. */
export interface KsgEstimate {
  readonly correlation: number;
  readonly samples: number;
  readonly estimator: EstimatorName;
  /** Mean estimate over the replicates, nats. */
  readonly estimate: number;
  /** 2.5% quantile of the replicates, nats. */
  readonly low: number;
  /** 97.5% quantile of the replicates, nats. */
  readonly high: number;
  /** -½ ln(1 - ρ²), nats. */
  readonly truth: number;
}

/** How the comparison is made. */
export interface ComparisonOptions {
  /** Number of neighbours. Default 4, as in the paper. */
  readonly k?: number;
  /** Draws per case: the given one and further ones of the same size and correlation. Default 10. */
  readonly replicates?: number;
  /** Seed of the further draws. */
  readonly seed: number | string;
}

/**
 * Runs all three estimators on each draw and on replicates of it.
 *
 * @param draws cases from `correlatedGaussians`
 * @see 003-E11, 003-F10
 */
export function compareEstimators(
  draws: readonly GaussianDraw[],
  { k = 4, replicates = 10, seed }: ComparisonOptions,
): readonly KsgEstimate[] {
  requireInteger("replicates", replicates, { min: 1 });
  return draws.flatMap((draw) => {
    const cases = [draw, ...redrawn(draw, replicates - 1, seed)];
    const names = Object.keys(estimators) as EstimatorName[];
    return names.map((name) =>
      summary(
        draw,
        name,
        cases.map(({ x, y }) => estimators[name](x, y, { k }).nats),
      ),
    );
  });
}

/**
 * Largest distance between an estimator's mean estimate and the truth, nats.
 *
 * @throws RangeError if the estimator doesn't occur
 * @see 003-E11
 */
export function worstError(estimates: readonly KsgEstimate[], estimator: EstimatorName): number {
  return Math.max(...only(estimates, estimator).map(({ estimate, truth }) => Math.abs(estimate - truth)));
}

/**
 * Whether an estimator's mean estimate rises with the true dependence, at each sample size: the least that can be asked.
 *
 * @throws RangeError if the estimator doesn't occur
 * @see 003-C3
 */
export function growsWithDependence(estimates: readonly KsgEstimate[], estimator: EstimatorName): boolean {
  const chosen = only(estimates, estimator);
  return [...new Set(chosen.map(({ samples }) => samples))].every((size) => {
    const cases = chosen.filter(({ samples }) => samples === size).sort((a, b) => a.truth - b.truth);
    return cases.every(({ estimate, truth }, i) => {
      const before = cases[i - 1];
      return before === undefined || before.truth === truth || before.estimate < estimate;
    });
  });
}

function redrawn({ correlation, x }: GaussianDraw, count: number, seed: number | string): GaussianDraw[] {
  const source = stream(seed).split(`rho ${correlation}`).split(`n ${x.length}`);
  return Array.from({ length: count }, (_, i) =>
    correlatedGaussians(source.split(`replicate ${i}`), x.length, correlation),
  );
}

function summary({ correlation, x }: GaussianDraw, estimator: EstimatorName, nats: readonly number[]): KsgEstimate {
  return {
    correlation,
    samples: x.length,
    estimator,
    estimate: mean(nats),
    low: quantile(nats, 0.025),
    high: quantile(nats, 0.975),
    truth: gaussianMutualInformation(correlation),
  };
}

function only(estimates: readonly KsgEstimate[], estimator: EstimatorName): KsgEstimate[] {
  const chosen = estimates.filter((row) => row.estimator === estimator);
  if (chosen.length === 0) throw new RangeError(`estimates: expected some of "${estimator}", got none`);
  return chosen;
}
