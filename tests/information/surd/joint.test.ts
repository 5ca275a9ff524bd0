import { describe, expect, it } from "vitest";
import {
  agentsAt,
  countJoint,
  listed,
  marginal,
  packAgents,
  type Joint,
} from "../../../src/lib/information/surd/joint";
import { stream } from "../../../src/lib/random";

const ROWS = 400;
const column = (name: string, states: number): { codes: Uint16Array; states: number } => {
  const source = stream(9).split(name);
  return { codes: Uint16Array.from({ length: ROWS }, () => source.integer(states)), states };
};
const target = column("t", 3);
const columns = [column("a", 4), column("b", 5), column("c", 2)];
/** The same bins, numbered so far apart that only a sparse table fits. */
const spread = columns.map(({ codes, states }) => ({ codes: codes.map((code) => code * 300), states: states * 300 }));

/** Weights by the states of target and agents, as text, so that dense and sparse tables compare. */
function cellsOf(joint: Joint, scale = 1): Map<string, number> {
  const list = listed(joint);
  const key = (i: number): string =>
    [list.state[i]!, ...list.digits.map((digit) => digit[list.cell[i]!]! / scale)].join(" ");
  return new Map(Array.from(list.weight, (weight, i): [string, number] => [key(i), weight]).sort());
}

describe("countJoint", () => {
  const dense = countJoint(packAgents(columns, ROWS), target);
  const sparse = countJoint(packAgents(spread, ROWS), target);

  it("counts every row once, in a dense and in a sparse table alike", () => {
    expect([dense.kind, sparse.kind]).toEqual(["dense", "sparse"]);
    expect([...cellsOf(dense).values()].reduce((a, b) => a + b)).toBe(ROWS);
    expect(cellsOf(sparse, 300)).toEqual(cellsOf(dense));
  });

  it.each([[[0, 1]], [[0, 2]], [[1, 2]], [[0]], [[1]], [[2]]])(
    "has the marginal over agents %j that direct counting has",
    (kept) => {
      const direct = countJoint(
        packAgents(
          kept.map((i) => columns[i]!),
          ROWS,
        ),
        target,
      );
      expect(cellsOf(marginal(dense, kept))).toEqual(cellsOf(direct));
      expect(cellsOf(marginal(sparse, kept), 300)).toEqual(cellsOf(direct));
      expect(marginal(sparse, kept).agents).toEqual(kept);
    },
  );

  it("keeps tables sparse while they are mostly empty", () => {
    expect([marginal(sparse, [0, 1]).kind, marginal(sparse, [2]).kind]).toEqual(["sparse", "dense"]);
  });
});

describe("agentsAt", () => {
  it("counts the drawn rows instead", () => {
    const rows = Int32Array.from({ length: ROWS }, (_, i) => i % 7);
    const drawn = countJoint(agentsAt(packAgents(columns, ROWS), rows), {
      ...target,
      codes: Uint16Array.from(rows, (r) => target.codes[r]!),
    });
    expect(cellsOf(drawn).size).toBeLessThanOrEqual(7);
    expect([...cellsOf(drawn).values()].reduce((a, b) => a + b)).toBe(ROWS);
  });
});
