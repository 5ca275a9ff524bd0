import { normals, type Stream } from "../../random";
import { mean } from "../../statistics";
import type { MethodOptions } from "../views/methods";
import { outcomeDistribution } from "../views/outcome";
import { riskMeasures, type RiskMeasure } from "../views/risk";
import { seededDecision, type DecisionDesign } from "../views/seeded-decision";
import { simulateVariants, viewVariants, type Variants } from "../views/simulate";
import type { Point } from "./dominance";
import { paretoCover } from "./front";
import { hypervolume } from "./hypervolume";

/** What is made of each decision. */
export interface CoverOptions extends MethodOptions {
  readonly decisions: number;
  /** Runs a view. Default 1,000. */
  readonly runs?: number;
  /** Who proposes three views: the sampler of the three named ones, or one that draws three at random. Default "views". */
  readonly sampler?: "views" | "random";
  readonly design?: DecisionDesign;
  readonly stream: Stream;
}

/** Three proposed views of one decision, and what is left of them once dominated ones are struck out. */
export interface DecisionCover {
  readonly decision: number;
  readonly measure: RiskMeasure;
  /** Utility (up) and risk (down) of each proposal [3]; the named views in their order. */
  readonly points: readonly Point[];
  /** Non-dominated proposals, 1 to 3. */
  readonly cover: number;
  /** Share of the proposals' bounding box that they dominate, and that the second of them does alone. */
  readonly hypervolume: { readonly all: number; readonly second: number };
}

/** Utility up, risk down (000-C16). */
export const utilityAndRisk = ["max", "min"] as const;

/**
 * How many of three proposed views are non-dominated in utility and risk, over seeded decisions, by each reading of risk
 * (000-E4, 000-A4, 000-A8, 000-C16). The hypervolume's reference lies a tenth of the range beyond the worst of the three.
 */
export function coverStudy(options: CoverOptions): readonly DecisionCover[] {
  const { decisions, sampler = "views", design = {}, stream, ...rest } = options;
  return Array.from({ length: decisions }, (_, decision) => {
    const own = stream.split(decision);
    const { model, changes } = seededDecision(own.split("decision"), design);
    const proposals = sampler === "random" ? randomProposals(own.split("proposals")) : viewVariants(rest);
    const utilities = simulateVariants(model, changes, proposals, { ...rest, stream: own.split("runs") });
    return (Object.keys(riskMeasures) as RiskMeasure[]).map((measure) => coverOf(decision, measure, utilities));
  }).flat();
}

/** Three views, each a normal number of standard deviations from the middle, the same for all changes. */
function randomProposals(stream: Stream): Variants {
  const shifts = [...normals(stream, 3)];
  return (outcome, side) => {
    const { at } = outcomeDistribution(outcome);
    return shifts.map((shift) => (z: number) => at(z) + side * shift * outcome.sd);
  };
}

function coverOf(decision: number, measure: RiskMeasure, utilities: readonly Float64Array[]): DecisionCover {
  // Rounded, so that the noise of sums makes no point better than its equal.
  const rounded = (value: number): number => Number(value.toFixed(9));
  const points = utilities.map((runs): Point => [rounded(mean(runs)), rounded(riskMeasures[measure](runs))]);
  const worth = bounds(points.map(([utility]) => utility!));
  const risk = bounds(points.map(([, value]) => value!));
  const reference = [worth.low - 0.1 * worth.range, risk.high + 0.1 * risk.range];
  const box = 1.21 * worth.range * risk.range;
  return {
    decision,
    measure,
    points,
    cover: paretoCover(points, utilityAndRisk),
    hypervolume: {
      all: hypervolume(points, reference, utilityAndRisk) / box,
      second: hypervolume(points.slice(1, 2), reference, utilityAndRisk) / box,
    },
  };
}

/** Ends of some values; where all are equal any range will do. */
function bounds(values: readonly number[]): { readonly low: number; readonly high: number; readonly range: number } {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return { low, high, range: high - low || 1 };
}
