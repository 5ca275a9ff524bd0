import { requireInteger } from "../../arguments";
import type { Stream } from "../../random";
import { spearman } from "../../statistics";
import { linearSeries, type LinearLink } from "./linear-series";
import { transferStrengths, type TransferStrength } from "./transfer-strengths";

/** Coefficients of the links whose strengths are ranked, both signs. */
const ranked: readonly LinearLink[] = [0.1, -0.2, 0.3, -0.45, 0.6, 0.8].map((coefficient, i) => ({
  from: `cause ${i + 1}`,
  to: `effect ${i + 1}`,
  coefficient,
}));

const chain: readonly LinearLink[] = [
  { from: "source", to: "mediator", coefficient: 0.8 },
  { from: "mediator", to: "target", coefficient: 0.8 },
];

/** Settings of the study. */
export interface StrengthStudyOptions {
  readonly stream: Stream;
  /** Number of simulated processes. */
  readonly runs: number;
  /** Time points of each. Default 1,000. */
  readonly samples?: number;
  /** Surrogates of a p-value. Default 49. */
  readonly permutations?: number;
  /** Told how many runs are done. */
  readonly onRun?: (done: number) => void;
}

/** One simulated process. */
export interface StrengthRun {
  readonly run: number;
  /** Strengths of the links with known coefficients, the weakest first. */
  readonly links: readonly { readonly coefficient: number; readonly nats: number }[];
  /** Spearman's correlation of strength with |coefficient|. */
  readonly rankCorrelation: number;
  /** source -> target, which acts through the mediator alone, two steps later. */
  readonly indirect: TransferStrength;
  /** The same given the mediator. */
  readonly givenMediator: TransferStrength;
}

/**
 * Simulates linear processes whose links are known, and measures them by transfer entropy: six separate links of rising
 * coefficient, and a chain source -> mediator -> target whose ends have no link of their own.
 *
 * @see 003-E13
 */
export function strengthStudy({
  stream,
  runs,
  samples = 1000,
  permutations = 49,
  onRun,
}: StrengthStudyOptions): readonly StrengthRun[] {
  requireInteger("runs", runs, { min: 1 });
  const links = [...ranked, ...chain];
  const names = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  return Array.from({ length: runs }, (_, run) => {
    const own = stream.split(`run ${run}`);
    const series = linearSeries(own.split("series"), samples, names, links);
    const settings = { stream: own.split("surrogates"), permutations };
    const strengths = transferStrengths(series, ranked, { ...settings, permutations: 0 });
    const ends = { from: "source", to: "target" };
    const [indirect, givenMediator] = transferStrengths(series, [ends, { ...ends, given: ["mediator"] }], {
      ...settings,
      lag: 2,
    });
    onRun?.(run + 1);
    return {
      run,
      links: ranked.map(({ coefficient }, i) => ({ coefficient, nats: strengths[i]!.nats })),
      rankCorrelation: spearman(
        strengths.map(({ nats }) => nats),
        ranked.map(({ coefficient }) => Math.abs(coefficient)),
      ),
      indirect: indirect!,
      givenMediator: givenMediator!,
    };
  });
}

/** Transfer entropy of x -> y in y' = memory y + coefficient x + noise, where x keeps `memory` of itself: ½ ln of two variances. */
export function linearTransferEntropy(coefficient: number, memory = 0.4): number {
  // x is Gaussian with variance 1 / (1 - memory²); given the present y, what is left of it decides.
  const varianceX = 1 / (1 - memory ** 2);
  // Stationary: cov(x, y) = memory² cov + memory coefficient var x; var y = memory² var y + coefficient² var x + 2 memory coefficient cov + 1.
  const covariance = (memory * coefficient * varianceX) / (1 - memory ** 2);
  const varianceY = (1 + coefficient ** 2 * varianceX + 2 * memory * coefficient * covariance) / (1 - memory ** 2);
  const leftOfX = varianceX - covariance ** 2 / varianceY;
  return 0.5 * Math.log1p(coefficient ** 2 * leftOfX);
}
