import type { TopLevelSpec } from "vega-lite";
import { pairedDifference, type PairedDifference } from "../../statistics";
import type { Arm, ArmAccuracies } from "./compare-profiles";

/** An arm against the classic seven with fixed weights, over the same seeds. */
export interface ArmDifference {
  readonly arm: Arm;
  /** Mean share of pairs judged as people did. */
  readonly accuracy: number;
  readonly against: PairedDifference;
}

const reference: Arm = "bentham-v1 fixed";

/**
 * Each arm's accuracy, and its paired difference from the classic seven with fixed weights.
 *
 * @param runs one a seed, at least two
 * @throws RangeError for fewer
 * @see 000-E17
 */
export function armDifferences(runs: readonly ArmAccuracies[]): ArmDifference[] {
  const of = (arm: Arm): Float64Array => Float64Array.from(runs, (run) => run[arm]);
  const arms = Object.keys(runs[0] ?? {}) as Arm[];
  return arms.map((arm) => {
    const own = of(arm);
    const accuracy = own.reduce((a, b) => a + b, 0) / own.length;
    return { arm, accuracy, against: pairedDifference(own, of(reference)) };
  });
}

/**
 * Differences from the classic seven with fixed weights, in percentage points, with their 95% intervals; the dashed line is
 * the margin that the claim must pass.
 *
 * @param margin percentage points; default 1
 * @see 000-E17
 */
export function armsFigure(differences: readonly ArmDifference[], margin = 1): TopLevelSpec {
  const rows = differences
    .filter(({ arm }) => arm !== reference)
    .map(({ arm, accuracy, against: { difference, interval } }) => ({
      arm,
      difference: 100 * difference,
      low: 100 * interval.low,
      high: 100 * interval.high,
      weights: arm.endsWith("centrality") ? names.centrality : arm.endsWith("fixed") ? names.fixed : names.none,
      accuracy: 100 * accuracy,
    }));
  const y = { field: "arm", type: "nominal", sort: rows.map(({ arm }) => arm), title: null } as const;
  const title = "difference from seven dimensions with fixed weights (percentage points · 퍼센트포인트)";
  return {
    data: { values: rows },
    width: 440,
    height: { step: 26 },
    layer: [
      { mark: { type: "rule", color: "#555" }, encoding: { x: { datum: 0 } } },
      { mark: { type: "rule", color: "#d55e00", strokeDash: [5, 4] }, encoding: { x: { datum: margin } } },
      {
        mark: { type: "rule", strokeWidth: 2 },
        encoding: { y, x: { field: "low", type: "quantitative", title }, x2: { field: "high" }, color: colour() },
      },
      {
        mark: { type: "point", filled: true, size: 70, tooltip: true },
        encoding: { y, x: { field: "difference", type: "quantitative" }, color: colour() },
      },
    ],
  };
}

const names = {
  fixed: "fixed weights · 고정 가중치",
  centrality: "weights from centrality · 중심성 가중치",
  none: "no calculus, linear floor · 선형 기준선",
} as const;

interface Colour {
  field: string;
  type: "nominal";
  title: null;
  scale: { domain: string[]; range: string[] };
  legend: { orient: "top"; columns: number; labelLimit: number };
}

function colour(): Colour {
  const scale = { domain: Object.values(names), range: ["#0072b2", "#009e73", "#9aa5b1"] };
  return {
    field: "weights",
    type: "nominal",
    title: null,
    scale,
    legend: { orient: "top", columns: 2, labelLimit: 300 },
  };
}
