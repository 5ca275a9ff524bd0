import type { TopLevelSpec } from "vega-lite";
import type { SurdAtLag } from "./lag-scan";

/** Leak of each target over the lag between agents and target: where the past says most, the line is lowest. */
export function surdLeakOverLags(scan: readonly SurdAtLag[]): TopLevelSpec {
  const values = scan.flatMap(({ lag, results }) => results.map(({ target, leak }) => ({ lag, target, leak })));
  return {
    data: { values },
    width: 460,
    height: 260,
    mark: { type: "line", point: true, tooltip: true },
    encoding: {
      x: { field: "lag", type: "quantitative", title: "lag (samples) · 시차" },
      y: { field: "leak", type: "quantitative", title: "leak H(T | past) / H(T) · 누출", scale: { domain: [0, 1] } },
      color: { field: "target", type: "nominal", title: "future of · 미래" },
    },
  };
}
