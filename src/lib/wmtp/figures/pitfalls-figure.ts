import type { TopLevelSpec } from "vega-lite";
import type { SideBySide } from "../pitfalls";

/** A pitfall with what is measured of it. */
export interface NamedPitfall extends SideBySide {
  /** Few words: "reference shifted twice". */
  readonly name: string;
  /** What the numbers are: "loss of the reference (nats)". */
  readonly measures: string;
}

const kinds = ["original · 원본", "repaired · 수정"] as const;

/** Each pitfall as two bars on a scale of its own: as in the original, and repaired. */
export function pitfallsFigure(pitfalls: readonly NamedPitfall[]): TopLevelSpec {
  return {
    concat: pitfalls.map(panel),
    columns: 4,
    spacing: { row: 30, column: 26 },
  } as TopLevelSpec;
}

function panel({ name, measures, failing, repaired }: NamedPitfall): object {
  const values = [failing, repaired].map((value, i) => ({ kind: kinds[i]!, value, label: value.toFixed(2) }));
  const top = 1.25 * Math.max(failing, repaired, 1e-9);
  const x = { field: "kind", type: "nominal", sort: [...kinds], axis: null };
  const y = {
    field: "value",
    type: "quantitative",
    scale: { domain: [Math.min(0, failing, repaired), top] },
    axis: null,
  };
  return {
    title: { text: name, subtitle: measures, fontWeight: 600, fontSize: 12.5, subtitleFontSize: 11.5, offset: 6 },
    data: { values },
    width: 160,
    height: 110,
    layer: [
      {
        mark: { type: "bar", width: 46 },
        encoding: {
          x,
          y,
          color: {
            field: "kind",
            type: "nominal",
            title: null,
            scale: { domain: [...kinds], range: ["#d55e00", "#0072b2"] },
            legend: { orient: "bottom" },
          },
        },
      },
      { mark: { type: "text", dy: -8 }, encoding: { x, y, text: { field: "label", type: "nominal" } } },
    ],
  };
}
