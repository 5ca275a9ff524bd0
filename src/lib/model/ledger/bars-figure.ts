import type { TopLevelSpec } from "vega-lite";
import type { Account } from "./account";

/** A ledger with the name of its model. */
export interface NamedAccount {
  readonly name: string;
  readonly account: Account;
}

const explained = "follows from printed dimensions · 인쇄된 차원에서 나온다";
const open = "stated without dimensions · 차원 없이 적혀 있다";

type Panel = Extract<TopLevelSpec, { vconcat: unknown }>["vconcat"][number];

/**
 * Stated sizes as bars, one a part and a panel a model, blue as far as dimensions account for them.
 *
 * Where dimensions give more than is stated, the bar ends at the count.
 *
 * @see 001-F1, 001-T1, 003-T1
 */
export function parameterBars(accounts: readonly NamedAccount[]): TopLevelSpec {
  const largest = Math.max(...accounts.flatMap(({ account }) => account.rows.map(({ stated }) => stated))) / 1e6;
  return { vconcat: accounts.map((named) => panelOf(named, largest)), spacing: 24 };
}

function panelOf({ name, account }: NamedAccount, largest: number): Panel {
  const y = { field: "part", type: "nominal" as const, sort: null, title: null };
  const x = {
    field: "millions",
    type: "quantitative" as const,
    title: "million parameters · 백만 개",
    scale: { domain: [0, 1.15 * largest] as [number, number] },
  };
  return {
    title: `${name}: ${millions(account.counted)} of ${millions(account.stated)} million follow from dimensions`,
    width: 460,
    height: { step: 24 },
    layer: [
      {
        data: { values: segments(account) },
        mark: { type: "bar", tooltip: true },
        encoding: {
          y,
          x: { ...x, stack: "zero" },
          color: {
            field: "kind",
            type: "nominal",
            title: null,
            scale: { domain: [explained, open], range: ["#0072b2", "#d9dee4"] },
            legend: { orient: "top", labelLimit: 360 },
          },
          order: { field: "order" },
        },
      },
      {
        data: { values: account.rows.map(labelOf) },
        mark: { type: "text", align: "left", dx: 5, fontSize: 11 },
        encoding: { y, x, text: { field: "label", type: "nominal" } },
      },
    ],
  };
}

function segments({ rows }: Account): Record<string, string | number>[] {
  return rows.flatMap(({ part, counted, unexplained }) => [
    { part, kind: explained, order: 0, millions: counted / 1e6 },
    { part, kind: open, order: 1, millions: Math.max(0, unexplained) / 1e6 },
  ]);
}

function labelOf({ part, stated, counted }: Account["rows"][number]): Record<string, string | number> {
  const same = counted === 0 || millions(counted) === millions(stated);
  const label = same ? millions(stated) : `${millions(stated)}, of it ${millions(counted)}`;
  return { part, millions: Math.max(stated, counted) / 1e6, label };
}

/** Millions with one decimal where they are not whole. */
function millions(count: number): string {
  return String(Math.round(count / 1e5) / 10);
}
