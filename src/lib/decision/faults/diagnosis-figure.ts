import type { TopLevelSpec } from "vega-lite";
import { namedFaults, type Diagnosed, type NamedFault } from "./diagnosis";

const states = ["cause on · 원인 켬", "cause off · 원인 끔"] as const;

/** Below the title of a panel whose switch tests nothing. */
const given = "(by construction, not counted · 정의상, 세지 않음)";

/**
 * The measure of each fault with its cause on and off, a panel a fault on a scale of its own; the dashed line is the limit, the
 * shaded side the fault (000-T1).
 */
export function diagnosisFigure(diagnosed: readonly Diagnosed[]): TopLevelSpec {
  const panels = diagnosed.map((one) => panel(one, namedFaults[one.name]));
  return { concat: panels, columns: 2, spacing: { row: 24, column: 40 } } as TopLevelSpec;
}

function panel({ on, off, byConstruction }: Diagnosed, { fault, measure, limit, side }: NamedFault): object {
  const end = 1.15 * Math.max(on, off, limit);
  const x = { field: "value", type: "quantitative", title: measure, scale: { domain: [0, end], nice: false } };
  const area = side === "above" ? { from: limit, to: end } : { from: 0, to: limit };
  return {
    title: { text: byConstruction ? [fault, given] : fault, fontWeight: "normal", fontSize: 12, anchor: "start" },
    width: 260,
    height: 52,
    layer: [
      {
        data: { values: [area] },
        mark: { type: "rect", color: "#d55e00", opacity: 0.12 },
        encoding: { x: { ...x, field: "from" }, x2: { field: "to" } },
      },
      {
        data: { values: [{ limit }] },
        mark: { type: "rule", strokeDash: [4, 3], color: "#555555" },
        encoding: { x: { ...x, field: "limit" } },
      },
      {
        data: { values: [on, off].map((value, i) => ({ value, state: states[i] })) },
        mark: { type: "point", filled: true, size: 110, opacity: 1, tooltip: true },
        encoding: {
          x,
          y: { field: "state", type: "nominal", sort: [...states], title: null },
          color: {
            field: "state",
            type: "nominal",
            scale: { domain: [...states], range: ["#d55e00", "#009e73"] },
            legend: null,
          },
        },
      },
    ],
  };
}
