import type { TopLevelSpec } from "vega-lite";
import type { RegimeOutcome } from "./forgetting";
import { regimes } from "./regimes";

const panels = ["the first chunk · 첫 청크", "new texts · 새 글"] as const;

/** Accuracy at the end of every seeded run, on the first chunk and on texts never learned (001-E21); a tick is a mean. */
export function regimeOutcomesFigure(outcomes: readonly RegimeOutcome[]): TopLevelSpec {
  const values = outcomes.flatMap(({ regime, seed, firstChunk, heldOut }) => [
    { regime, seed, accuracy: firstChunk, asked: panels[0] },
    { regime, seed, accuracy: heldOut, asked: panels[1] },
  ]);
  const y = { field: "regime", type: "nominal", sort: [...regimes], title: null } as const;
  const color = { field: "regime", type: "nominal", legend: null, sort: [...regimes] } as const;
  const x = {
    field: "accuracy",
    type: "quantitative" as const,
    title: "accuracy at the end (%) · 마지막 정확도",
    scale: { domain: [0, 100] },
  };
  return {
    data: { values },
    spacing: 30,
    facet: { column: { field: "asked", type: "nominal", title: null, sort: [...panels] } },
    spec: {
      width: 250,
      height: { step: 32 },
      layer: [
        { mark: { type: "point", filled: true, opacity: 0.6, size: 45, tooltip: true }, encoding: { x, y, color } },
        {
          mark: { type: "tick", thickness: 2, size: 22, color: "black" },
          encoding: { x: { ...x, aggregate: "mean" }, y },
        },
      ],
    },
  };
}
