import path from "node:path";
import { describe, expect, it } from "vitest";
import { rowsByPaper, verdictsByPaper } from "../../../src/lib/notebook/overview/ledger-figure";
import { isScored } from "../../../src/lib/notebook/rows/row";
import { loadRows } from "../../../src/lib/notebook/rows/rows";

const rows = loadRows(path.resolve(__dirname, "../../../data/papers"));
interface Drawn {
  readonly data: { readonly values: readonly { paper: string; group: string; rows: number }[] };
  readonly encoding: { readonly color: { readonly scale: { readonly domain: string[]; readonly range?: string[] } } };
}
const sum = (drawn: Drawn, group?: string): number =>
  drawn.data.values.filter((v) => group === undefined || v.group === group).reduce((total, v) => total + v.rows, 0);

describe("rowsByPaper", () => {
  it("draws each of the 489 rows once", () => {
    const drawn = rowsByPaper(rows) as unknown as Drawn;
    expect(sum(drawn)).toBe(489);
    expect(sum(drawn, "system")).toBe(121);
  });
});

describe("verdictsByPaper", () => {
  const claims = [
    { id: "003-E11", verdict: "refuted", reason: "r" },
    { id: "003-E10", verdict: "reproduced", reason: "r" },
  ] as const;
  const drawn = verdictsByPaper(rows, claims) as unknown as Drawn;

  it("counts measured rows under their verdict and all other scored rows as open", () => {
    expect([sum(drawn, "refuted"), sum(drawn, "reproduced")]).toEqual([1, 1]);
    expect(sum(drawn, "open")).toBe(rows.filter(({ kind }) => isScored(kind)).length - 2);
  });

  it("keeps each verdict's colour, whichever verdicts occur", () => {
    const { domain, range } = drawn.encoding.color.scale;
    expect(domain).toEqual(["reproduced", "refuted", "open"]);
    expect(range).toEqual(["#009e73", "#d55e00", "#dddddd"]);
  });
});
