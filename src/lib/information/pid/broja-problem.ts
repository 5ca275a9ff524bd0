import type { JointPmf } from "../joint-pmf";
import { sourceTarget } from "./source-target";

/**
 * The distributions Q over (x0, x1, t) with the same (x0, t) and (x1, t) marginals as P.
 *
 * Only cells that can be positive are kept. Cells that share (x0, x1) lie side by side: a block. For each target value the
 * row of one x1 is left out of the constraints, since the others imply it.
 */
export interface BrojaProblem {
  /** [blocks + 1] first cell of each block. */
  readonly blocks: Int32Array;
  /** [cells] constraint row of (x0, t). */
  readonly rowX0: Int32Array;
  /** [cells] constraint row of (x1, t), -1 where it is implied. */
  readonly rowX1: Int32Array;
  /** [blocks] number of the x0 value. */
  readonly blockX0: Int32Array;
  /** [rows] what the cells of each row must sum to. */
  readonly sums: Float64Array;
  /** [rows] number of the x0 value of an (x0, t) row, -1 for an (x1, t) row. */
  readonly x0OfRow: Int32Array;
  /** [cells] a point inside: the sources independent given the target. */
  readonly start: Float64Array;
}

interface Side {
  /** "value,target" to probability. */
  readonly joint: ReadonlyMap<string, number>;
  readonly values: number;
}

/** Sets up the problem of a checked distribution with columns x0, x1, target. */
export function brojaProblem(pmf: JointPmf): BrojaProblem {
  const [zero, one] = [side(pmf, 1), side(pmf, 2)];
  const targets = sourceTarget(pmf, 1).target.p;
  const rows = new Map<string, number>();
  const sums: number[] = [];
  const x0OfRow: number[] = [];
  const row = (key: string, sum: number, x0: number): number => {
    const known = rows.get(key);
    if (known !== undefined) return known;
    rows.set(key, sums.length);
    x0OfRow.push(x0);
    return sums.push(sum) - 1;
  };
  const implied = impliedRows(one, targets.length);
  const [blocks, rowX0, rowX1, blockX0, start]: number[][] = [[0], [], [], [], []];
  for (let a = 0; a < zero.values; a++) {
    for (let b = 0; b < one.values; b++) {
      const before = start!.length;
      for (let t = 0; t < targets.length; t++) {
        const inZero = zero.joint.get(`${a},${t}`);
        const inOne = one.joint.get(`${b},${t}`);
        if (inZero === undefined || inOne === undefined) continue;
        rowX0!.push(row(`0:${a},${t}`, inZero, a));
        rowX1!.push(implied.has(`${b},${t}`) ? -1 : row(`1:${b},${t}`, inOne, -1));
        start!.push((inZero * inOne) / targets[t]!);
      }
      if (start!.length > before) {
        blocks!.push(start!.length);
        blockX0!.push(a);
      }
    }
  }
  return {
    blocks: Int32Array.from(blocks!),
    rowX0: Int32Array.from(rowX0!),
    rowX1: Int32Array.from(rowX1!),
    blockX0: Int32Array.from(blockX0!),
    sums: Float64Array.from(sums),
    x0OfRow: Int32Array.from(x0OfRow),
    start: Float64Array.from(start!),
  };
}

function side(pmf: JointPmf, set: number): Side {
  const { source, joint, target } = sourceTarget(pmf, set);
  const entries = Array.from(source.value, (value, i): [string, number] => [
    `${value},${target.value[i]!}`,
    joint.p[joint.value[i]!]!,
  ]);
  return { joint: new Map(entries), values: source.p.length };
}

/** For each target value the first (x1, t) that occurs. */
function impliedRows({ joint, values }: Side, targets: number): Set<string> {
  const rows = new Set<string>();
  for (let t = 0; t < targets; t++) {
    for (let b = 0; b < values; b++) {
      if (joint.has(`${b},${t}`)) {
        rows.add(`${b},${t}`);
        break;
      }
    }
  }
  return rows;
}
