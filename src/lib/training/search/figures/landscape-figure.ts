import type { TopLevelSpec } from "vega-lite";
import { lossAxis, printedRule, rateAxis } from "./rate-axis";
import type { SearchOutcome } from "../study/search-study";

const marks = ["steepest · 최대 경사", "lowest · 최저"] as const;

/** Validation loss at 50 rates, a line a seed, with the steepest and the lowest point of each (003-F15, 003-S33). */
export function landscapeFigure(outcomes: readonly SearchOutcome[]): TopLevelSpec {
  const panels = [...new Set(outcomes.map(({ corpus }) => corpus))].map((corpus) => {
    const own = outcomes.filter((outcome) => outcome.corpus === corpus);
    const lines = own.flatMap(({ seed, sweetSpot }) =>
      sweetSpot.landscape.map(({ rate, final }) => ({ seed, rate, loss: final })),
    );
    const spots = own.flatMap(({ sweetSpot: { steepest, lowest } }) => [
      { rate: steepest.rate, loss: steepest.final, mark: marks[0] },
      { rate: lowest.rate, loss: lowest.final, mark: marks[1] },
    ]);
    return panel(corpus, lines, spots);
  });
  return { hconcat: panels } as TopLevelSpec;
}

function panel(title: string, lines: readonly object[], spots: readonly object[]): object {
  const y = lossAxis("validation loss (nats) · 검증 손실");
  const color = {
    field: "mark",
    type: "nominal",
    title: null,
    scale: { domain: marks, range: ["#d55e00", "#0072b2"] },
    legend: { orient: "bottom" },
  };
  return {
    title: { text: title, fontWeight: "normal" },
    width: 260,
    height: 220,
    layer: [
      printedRule(),
      {
        data: { values: lines },
        mark: { type: "line", strokeWidth: 1, opacity: 0.35, color: "#777777" },
        encoding: { x: rateAxis(), y, detail: { field: "seed" } },
      },
      {
        data: { values: spots },
        mark: { type: "point", filled: true, size: 60, opacity: 0.9 },
        encoding: { x: rateAxis(), y, color },
      },
    ],
  };
}
