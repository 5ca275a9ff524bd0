import gammainc from "@stdlib/math-base-special-gammainc";
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
    const { statistic, occupied } = statistics(counted(data, x, y, given), logs);
    const freedom = degrees === "occupied" ? occupied : fullDegrees(data, x, y, given);
    return answer(statistic, freedom, freedom * rowsPerDegree > data.rows);
  };
}

function answer(statistic: number, degrees: number, tooFewRows: boolean): IndependenceResult {
  if (degrees === 0 || tooFewRows) return { pValue: 1, statistic: 0, degrees };
  // The upper tail itself: one minus the distribution is 0 from 1e-16 on, where orientation still compares p-values.
  return { pValue: gammainc(statistic / 2, degrees / 2, true, true), statistic, degrees };
}

function fullDegrees({ cardinalities }: DiscreteColumns, x: number, y: number, given: readonly number[]): number {
  const condition = given.reduce((product, z) => product * cardinalities[z]!, 1);
  return (cardinalities[x]! - 1) * (cardinalities[y]! - 1) * condition;
}

/** Counts of x and y in each configuration of the condition. */
interface Counted {
  /** [count, kx, ky] row by row */
  readonly table: Int32Array;
  readonly count: number;
  readonly kx: number;
  readonly ky: number;
}

function counted(data: DiscreteColumns, x: number, y: number, given: readonly number[]): Counted {
  const kx = data.cardinalities[x]!;
  const ky = data.cardinalities[y]!;
  const ofX = data.columns[x]!;
  const ofY = data.columns[y]!;
  const { codes, count } = configurations(data, given);
  const table = new Int32Array(count * kx * ky);
  for (let row = 0; row < codes.length; row++) table[(codes[row]! * kx + ofX[row]!) * ky + ofY[row]!]!++;
  return { table, count, kx, ky };
}

/** G2 and the degrees of freedom of what occurs: each configuration of the condition adds its own table's. */
function statistics({ table, count, kx, ky }: Counted, logs: Float64Array): { statistic: number; occupied: number } {
  const ofY = new Int32Array(ky);
  let half = 0;
  let occupied = 0;
  for (let z = 0, at = 0; z < count; z++) {
    let [rows, columns, total] = [0, 0, 0];
    ofY.fill(0);
    for (let i = 0; i < kx; i++) {
      let ofX = 0;
      for (let j = 0; j < ky; j++, at++) {
        const n = table[at]!;
        half += logs[n]!;
        ofY[j]! += n;
        ofX += n;
      }
      half -= logs[ofX]!;
      total += ofX;
      if (ofX > 0) rows++;
    }
    if (total < 2) continue;
    for (let j = 0; j < ky; j++) {
      half -= logs[ofY[j]!]!;
      if (ofY[j]! > 0) columns++;
    }
    half += logs[total]!;
    occupied += (rows - 1) * (columns - 1);
  }
  return { statistic: Math.max(0, 2 * half), occupied };
}
