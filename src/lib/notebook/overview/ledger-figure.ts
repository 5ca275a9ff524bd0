import type { TopLevelSpec } from "vega-lite";
import type { ClaimResult } from "../results/results";
import { paperIds, paperOf, paperTitle } from "../rows/papers";
import { isScored, kinds, type Row } from "../rows/row";

/** Verdicts in the order of a stacked bar, with colours that are told apart in grey and by the colour-blind. */
const verdictColours: Readonly<Record<ClaimResult["verdict"], string>> = {
  reproduced: "#009e73",
  partly: "#e69f00",
  refuted: "#d55e00",
  "not testable here": "#999999",
  open: "#dddddd",
};

/** Number of rows by paper and kind. */
export function rowsByPaper(rows: readonly Row[]): TopLevelSpec {
  const counted = count(rows.map(({ id, kind }) => ({ paper: titleOf(id), group: kind })));
  return stacked(counted, { title: "kind · 종류", order: kinds });
}

/**
 * Number of scored rows by paper and verdict; a row that nothing has measured is open.
 *
 * @param claims what the notebooks have recorded
 */
export function verdictsByPaper(rows: readonly Row[], claims: readonly ClaimResult[]): TopLevelSpec {
  const verdicts = new Map(claims.map(({ id, verdict }) => [id, verdict]));
  const scored = rows.filter(({ kind }) => isScored(kind));
  const counted = count(scored.map(({ id }) => ({ paper: titleOf(id), group: verdicts.get(id) ?? "open" })));
  const order = Object.keys(verdictColours);
  return stacked(counted, { title: "verdict · 판정", order, range: Object.values(verdictColours) });
}

interface Counted {
  readonly paper: string;
  readonly group: string;
  readonly rows: number;
}

function titleOf(id: string): string {
  const { en, ko } = paperTitle(paperOf(id));
  return `${en} · ${ko}`;
}

function count(pairs: readonly { readonly paper: string; readonly group: string }[]): Counted[] {
  const counts = new Map<string, Counted>();
  for (const { paper, group } of pairs) {
    const key = `${paper}\n${group}`;
    counts.set(key, { paper, group, rows: (counts.get(key)?.rows ?? 0) + 1 });
  }
  return [...counts.values()];
}

function stacked(
  values: readonly Counted[],
  groups: { readonly title: string; readonly order: readonly string[]; readonly range?: readonly string[] },
): TopLevelSpec {
  const used = groups.order
    .map((name, at) => ({ name, at }))
    .filter(({ name }) => values.some((v) => v.group === name));
  const domain = used.map(({ name }) => name);
  const scale = { domain, ...(groups.range ? { range: used.map(({ at }) => groups.range![at]!) } : {}) };
  return {
    data: { values: values.map((value) => ({ ...value, place: domain.indexOf(value.group) })) },
    width: 460,
    height: { step: 34 },
    mark: { type: "bar", tooltip: true },
    encoding: {
      y: { field: "paper", type: "nominal", title: null, sort: paperIds.map(titleOf), axis: { labelLimit: 240 } },
      x: { field: "rows", type: "quantitative", title: "rows · 진술 수" },
      color: { field: "group", type: "nominal", title: groups.title, scale, legend: { orient: "bottom", columns: 4 } },
      order: { field: "place", type: "quantitative" },
    },
  };
}
