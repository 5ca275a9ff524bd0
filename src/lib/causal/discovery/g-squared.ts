import chisquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { requireFinite, requireOneOf } from "../../arguments";
import type { Sample } from "../sample";
import { configurations, entropyTable } from "./configurations";
import { discreteColumns, type DiscreteColumns } from "./discrete-columns";
import { requireQuestion, type IndependenceResult, type IndependenceTest } from "./independence-test";

/** How the degrees of freedom are counted. */
export type DegreesRule = "occupied" | "full";

/** Settings of the G-squared test. */
export interface GSquaredOptions {
  /**
   * "occupied" (default): in each configuration of the condition, (values of x that occur - 1) x (values of y that occur - 1);
   * configurations that never occur count nothing. "full": (|x| - 1)(|y| - 1) times the product of the condition's
   * cardinalities, whatever occurs: too many degrees in sparse tables, so that dependence is overlooked.
   */
  readonly degrees?: DegreesRule;
  /**
   * A test with fewer rows for each degree of freedom is not made and answers p = 1, statistic 0: too little data to reject.
   * Default 0: every test is made. Tetrad and bnlearn use 5 to 10.
   */
  readonly rowsPerDegree?: number;
  /** Numbers of values, where a column may lack some; default one more than the largest value. */
  readonly cardinalities?: readonly number[];
}

/**
 * The G-squared (likelihood-ratio) test of conditional independence of categories: G2 = 2 sum N_xyz ln(N_xyz N_z / (N_xz N_yz)),
 * chi-square under independence. Where nothing can vary (0 degrees of freedom) it answers p = 1.
 *
 * @param sample columns of whole numbers 0 ... k - 1
 * @throws RangeError for other values, unknown columns, or a column that is tested and conditioned on
 * @see 003-S22, 003-E12. Spirtes, Glymour and Scheines 2000; degrees of freedom as in causal-learn.
 */
export function gSquaredTest(sample: Sample, options: GSquaredOptions = {}): IndependenceTest {
  const { degrees = "occupied", rowsPerDegree = 0, cardinalities } = options;
  requireOneOf("degrees", degrees, ["occupied", "full"]);
  requireFinite("rowsPerDegree", rowsPerDegree, { min: 0 });
  const data = discreteColumns(sample, cardinalities);
  const logs = entropyTable(data.rows);
  return (x, y, given) => {
    requireQuestion(data.columns.length, x, y, given);
    const counted = countedStatistic(data, logs, x, y, given);
    const freedom = degrees === "occupied" ? counted.occupied : fullDegrees(data, x, y, given);
    return answer(counted.statistic, freedom, freedom * rowsPerDegree > data.rows);
  };
}

function answer(statistic: number, degrees: number, tooFewRows: boolean): IndependenceResult {
  if (degrees === 0 || tooFewRows) return { pValue: 1, statistic: 0, degrees };
  return { pValue: 1 - chisquareCdf(statistic, degrees), statistic, degrees };
}

function fullDegrees({ cardinalities }: DiscreteColumns, x: number, y: number, given: readonly number[]): number {
  const condition = given.reduce((product, z) => product * cardinalities[z]!, 1);
  return (cardinalities[x]! - 1) * (cardinalities[y]! - 1) * condition;
}

/** G2 and the occupied degrees of freedom from one pass over the rows and one over the table [z, x, y]. */
function countedStatistic(
  data: DiscreteColumns,
  logs: Float64Array,
  x: number,
  y: number,
  given: readonly number[],
): { statistic: number; occupied: number } {
  const kx = data.cardinalities[x]!;
  const ky = data.cardinalities[y]!;
  const { codes, count } = configurations(data, given);
  const table = jointTable(codes, count, data.columns[x]!, data.columns[y]!, kx, ky);
  const ofX = new Int32Array(kx);
  const ofY = new Int32Array(ky);
  let half = 0;
  let occupied = 0;
  for (let z = 0; z < count; z++) {
    ofX.fill(0);
    ofY.fill(0);
    let total = 0;
    let at = z * kx * ky;
    for (let i = 0; i < kx; i++) {
      for (let j = 0; j < ky; j++) {
        const n = table[at++]!;
        if (n === 0) continue;
        half += logs[n]!;
        ofX[i]! += n;
        ofY[j]! += n;
        total += n;
      }
    }
    if (total === 0) continue;
    const rowsHere = marginal(ofX, logs);
    const columnsHere = marginal(ofY, logs);
    half += logs[total]! - rowsHere.sum - columnsHere.sum;
    occupied += (rowsHere.occupied - 1) * (columnsHere.occupied - 1);
  }
  return { statistic: Math.max(0, 2 * half), occupied };
}

function jointTable(
  codes: Int32Array,
  count: number,
  x: Uint8Array,
  y: Uint8Array,
  kx: number,
  ky: number,
): Int32Array {
  const table = new Int32Array(count * kx * ky);
  for (let row = 0; row < codes.length; row++) table[(codes[row]! * kx + x[row]!) * ky + y[row]!]!++;
  return table;
}

function marginal(counts: Int32Array, logs: Float64Array): { sum: number; occupied: number } {
  let sum = 0;
  let occupied = 0;
  for (const n of counts) {
    if (n === 0) continue;
    sum += logs[n]!;
    occupied++;
  }
  return { sum, occupied };
}
