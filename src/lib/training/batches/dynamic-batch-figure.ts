import type { TopLevelSpec } from "vega-lite";
import type { BatchReading } from "./dynamic-batch";

/** Batch size and memory use over time, a column a rule (001-F6). The dashed lines, with their percent, are limits of the printed rule. */
export function batchFigure(runs: Readonly<Record<string, readonly BatchReading[]>>): TopLevelSpec {
  const values = Object.entries(runs).flatMap(([rule, readings]) =>
    readings.map(({ step, batch, usage }) => ({ rule, step, batch, percent: 100 * usage })),
  );
  const rules = Object.keys(runs);
  const x = { field: "step", type: "quantitative", title: "adjustment · 조정" };
  const panel = (rule: string): object => ({
    title: { text: rule, fontWeight: "normal" },
    vconcat: [
      {
        width: 250,
        height: 130,
        mark: { type: "line", interpolate: "step-after", color: "#0072b2" },
        encoding: {
          x: { ...x, title: null },
          y: { field: "batch", type: "quantitative", title: "items · 배치", scale: { domain: [0, 128] } },
        },
      },
      {
        width: 250,
        height: 150,
        layer: [
          {
            mark: { type: "line", interpolate: "step-after", color: "#d55e00" },
            encoding: {
              x,
              y: {
                field: "percent",
                type: "quantitative",
                title: "memory, % · 메모리",
                scale: { domain: [0, 110], nice: false },
              },
            },
          },
          ...[60, 85, 100].flatMap((limit) => limitMarks(limit)),
        ],
      },
    ],
    transform: [{ filter: { field: "rule", equal: rule } }],
  });
  return { data: { values }, hconcat: rules.map(panel) } as TopLevelSpec;
}

/** A dashed line with its percent beside the panel, where no curve runs. */
function limitMarks(limit: number): object[] {
  const color = limit === 100 ? "black" : "gray";
  const data = { values: [{ limit }] };
  const y = { field: "limit", type: "quantitative" };
  return [
    { data, mark: { type: "rule", strokeDash: [4, 4], color }, encoding: { y } },
    {
      data,
      mark: { type: "text", x: "width", dx: 4, align: "left", color, text: `${limit}%` },
      encoding: { y },
    },
  ];
}

/** Whether a rule settles at a use of memory. */
export interface Settling {
  readonly rule: string;
  /** Share of memory that 32 items use. */
  readonly at32: number;
  readonly settles: boolean;
}

/** For each use of memory at 32 items, whether a rule comes to rest (001-C15). */
export function settlingFigure(settlings: readonly Settling[]): TopLevelSpec {
  return {
    data: {
      values: settlings.map(({ rule, at32, settles }) => {
        return { rule, percent: 100 * at32, outcome: settles ? "settles · 안정" : "swings for ever · 진동" };
      }),
    },
    width: 520,
    height: { step: 36 },
    mark: { type: "tick", thickness: 3, size: 26, tooltip: true },
    encoding: {
      x: { field: "percent", type: "quantitative", title: "memory that 32 items use (%) · 32개 항목의 메모리" },
      y: { field: "rule", type: "nominal", sort: null, title: null, axis: { labelLimit: 220 } },
      color: {
        field: "outcome",
        type: "nominal",
        title: null,
        scale: { domain: ["settles · 안정", "swings for ever · 진동"], range: ["#009e73", "#d55e00"] },
        legend: { orient: "top" },
      },
    },
  };
}
