import { requireFinite, requireInteger } from "../../arguments";
import type { AuthoredCase, DimensionName } from "../../data";
import { normals, type Stream } from "../../random";
import { equalWeights } from "../registry";
import { ranking, type CaseJudgement } from "./preference";

/** How far weights are moved, and how often. */
export interface SensitivityOptions {
  /** Standard deviation of the logarithm of the factor that moves each weight; default .5. */
  readonly spread?: number;
  /** Default 200. */
  readonly draws?: number;
  readonly stream: Stream;
}

/** How much a case's answer hangs on the weights. */
export interface WeightSensitivity {
  readonly case: string;
  readonly preferred: string;
  /** Share of the draws in which another option is preferred. */
  readonly overturned: number;
}

/**
 * Moves every weight by a log-normal factor of its own and counts how often another option comes out first.
 *
 * @throws RangeError for a negative spread or fewer than one draw
 * @see 003-E5
 */
export function weightSensitivity<Name extends DimensionName>(
  cases: readonly AuthoredCase[],
  judgement: CaseJudgement<Name>,
  { spread = 0.5, draws = 200, stream }: SensitivityOptions,
): WeightSensitivity[] {
  requireFinite("spread", spread, { min: 0 });
  requireInteger("draws", draws, { min: 1 });
  const { dimensions } = judgement.profile;
  const weights: Readonly<Record<Name, number>> = judgement.weights ?? equalWeights(judgement.profile);
  const noise = normals(stream.split("weights"), draws * dimensions.length);
  const moved = Array.from({ length: draws }, (_, draw) =>
    dimensions.map((name, i) => [name, weights[name] * Math.exp(spread * noise[draw * dimensions.length + i]!)]),
  ).map((entries) => Object.fromEntries(entries) as Record<Name, number>);
  return cases.map((one) => {
    const preferred = ranking(one, judgement)[0]!;
    const others = moved.filter((draw) => ranking(one, { ...judgement, weights: draw })[0] !== preferred);
    return { case: one.id, preferred, overturned: others.length / draws };
  });
}
