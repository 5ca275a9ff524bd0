import type { TopLevelSpec } from "vega-lite";
import type { PrintedContrast } from "../study/printed-points";
import { printedRule, rateAxis } from "./rate-axis";

/** Test loss at every printed point less that at 5.6e-5, with 95% intervals over seeds (001-F2). */
export function printedPointsFigure(contrasts: readonly PrintedContrast[]): TopLevelSpec {
  const y = { type: "quantitative", title: "test loss − that at 5.6e-5 (nats) · 손실 차이" };
  return {
    hconcat: [...new Set(contrasts.map(({ corpus }) => corpus))].map((corpus) => ({
      title: { text: corpus, fontWeight: "normal" },
      width: 260,
      height: 220,
      data: { values: contrasts.filter((contrast) => contrast.corpus === corpus) },
      layer: [
        { mark: { type: "rule", color: "#bbbbbb" }, encoding: { y: { datum: 0 } } },
        printedRule(),
        {
          mark: { type: "area", opacity: 0.25, color: "#0072b2" },
          encoding: { x: rateAxis(), y: { ...y, field: "low" }, y2: { field: "high" } },
        },
        {
          mark: { type: "line", point: true, color: "#0072b2", tooltip: true },
          encoding: { x: rateAxis(), y: { ...y, field: "difference" } },
        },
      ],
    })),
  } as TopLevelSpec;
}
