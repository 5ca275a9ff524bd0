import type { TopLevelSpec } from "vega-lite";
import type { SurfaceCell } from "./surface";

const measures = [
  { field: "detection", title: "of wrong choices (%) · 잘못된 선택" },
  { field: "falseAlarms", title: "of best choices (%) · 최선의 선택" },
] as const;
const rules = ["fixed", "as printed", "corrected"] as const;

/**
 * How often regret is found, over threshold and penalty (000-E2): above in wrong choices, below in best ones, a column a
 * rule. A cross marks a cell where the rule finds regret although nothing is lost, so that its detection says nothing.
 */
export function surfaceFigure(cells: readonly SurfaceCell[]): TopLevelSpec {
  const rows = measures.map(({ field, title }, row) => ({
    hconcat: rules.map((rule, column) =>
      panel(
        cells.filter((cell) => cell.rule === rule),
        { field, title: row === 0 ? rule : "", y: column === 0 ? title : null },
      ),
    ),
  }));
  return { vconcat: rows, resolve: { scale: { color: "shared" } } } as TopLevelSpec;
}

interface Panel {
  readonly field: string;
  readonly title: string;
  /** What is counted, written at the first panel of a row. */
  readonly y: string | null;
}

function panel(values: readonly SurfaceCell[], { field, title, y: measure }: Panel): object {
  const x = {
    field: "penalty",
    type: "ordinal",
    title: "stakeholder penalty · 벌점",
    axis: { labelAngle: 0 },
  } as const;
  const y = {
    field: "parameter",
    type: "ordinal",
    sort: "descending",
    title: measure === null ? null : [measure, "threshold or baseline · 임계값"],
    axis: { titleFontWeight: "normal" },
  } as const;
  const color = {
    field,
    type: "quantitative",
    title: "regret found (%)",
    scale: { scheme: "viridis", domain: [0, 100] },
    legend: { gradientLength: 180 },
  } as const;
  const cross = {
    type: "point",
    shape: "cross",
    angle: 45,
    size: 45,
    filled: true,
    color: "black",
    opacity: 0.9,
  } as const;
  return {
    title: { text: title, fontWeight: "normal" },
    width: 190,
    height: 200,
    data: { values },
    layer: [
      { mark: { type: "rect", tooltip: true }, encoding: { x, y, color } },
      { transform: [{ filter: "datum.vacuous" }], mark: cross, encoding: { x, y } },
    ],
  };
}
