import type { TopLevelSpec } from "vega-lite";
import type { JointPmf } from "../joint-pmf";
import { pid, pidMeasures, twoSourceAtoms, type PidMeasure } from "./pid";

/** One bar: an atom of one distribution by one measure. */
export interface PidBar {
  /** Name of the gate or data. */
  readonly gate: string;
  readonly measure: PidMeasure;
  readonly atom: "shared · 중복" | "only X0 · 고유" | "only X1 · 고유" | "synergy · 시너지";
  readonly bits: number;
}

/**
 * The atoms of two-source distributions by each measure, ready for `pidBars`.
 *
 * @param named distributions with columns X0, X1, target
 * @param measures default: all four
 * @see 003-E10
 */
export function pidAtoms(
  named: readonly { readonly name: string; readonly pmf: JointPmf }[],
  measures: readonly PidMeasure[] = Object.keys(pidMeasures) as PidMeasure[],
): readonly PidBar[] {
  return named.flatMap(({ name: gate, pmf }) =>
    measures.flatMap((measure): PidBar[] => {
      const { R, U0, U1, S } = twoSourceAtoms(pid(pmf, measure));
      return [
        { gate, measure, atom: "shared · 중복", bits: R },
        { gate, measure, atom: "only X0 · 고유", bits: U0 },
        { gate, measure, atom: "only X1 · 고유", bits: U1 },
        { gate, measure, atom: "synergy · 시너지", bits: S },
      ];
    }),
  );
}

/** Atoms per gate and measure (003-F9): one panel a gate, a group of bars an atom, a colour a measure. */
export function pidBars(bars: readonly PidBar[]): TopLevelSpec {
  const gates = [...new Set(bars.map(({ gate }) => gate))];
  const atoms = [...new Set(bars.map(({ atom }) => atom))];
  const measures = [...new Set(bars.map(({ measure }) => measure))];
  const palette = ["#0072b2", "#56b4e9", "#e69f00", "#cc79a7"];
  return {
    data: { values: [...bars] },
    facet: { field: "gate", type: "nominal", title: null, sort: gates, header: { labelFontWeight: "bold" } },
    columns: gates.length === 4 ? 2 : 3,
    spec: {
      width: 190,
      height: 130,
      layer: [
        {
          mark: { type: "bar", tooltip: true },
          encoding: {
            x: {
              field: "atom",
              type: "nominal",
              sort: atoms,
              title: null,
              axis: { labelAngle: -35, grid: false },
              scale: { paddingInner: 0.25 },
            },
            xOffset: { field: "measure", type: "nominal", sort: measures },
            y: {
              field: "bits",
              type: "quantitative",
              title: "information (bits) · 정보량",
              axis: { grid: true, tickCount: 5, titleFontWeight: "normal" },
            },
            color: {
              field: "measure",
              type: "nominal",
              sort: measures,
              title: "measure · 측도",
              scale: { domain: measures, range: palette.slice(0, measures.length) },
              legend: { orient: "top" },
            },
          },
        },
        { mark: { type: "rule", color: "#444" }, encoding: { y: { datum: 0 } } },
      ],
    },
  };
}
