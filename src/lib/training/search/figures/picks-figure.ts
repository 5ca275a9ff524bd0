import type { TopLevelSpec } from "vega-lite";
import { printedRule, rateAxis } from "./rate-axis";
import { searchNames, type SearchOutcome } from "../study/search-study";

/** Where each search puts the rate, a dot a seed; the dashed line is the printed 5.6e-5 (X-C12). */
export function picksFigure(outcomes: readonly SearchOutcome[]): TopLevelSpec {
  const values = outcomes.flatMap((outcome) =>
    searchNames.map((search) => ({
      corpus: outcome.corpus,
      search,
      rate: outcome.picks[search],
    })),
  );
  const corpora = [...new Set(outcomes.map(({ corpus }) => corpus))];
  return {
    hconcat: corpora.map((corpus) => ({
      title: { text: corpus, fontWeight: "normal" },
      width: 260,
      height: { step: 34 },
      layer: [
        printedRule(),
        {
          data: { values: values.filter((value) => value.corpus === corpus) },
          mark: { type: "point", filled: true, size: 60, opacity: 0.55, tooltip: true },
          encoding: {
            x: rateAxis(),
            y: { field: "search", type: "nominal", sort: [...searchNames], title: null },
            color: { field: "search", type: "nominal", sort: [...searchNames], legend: null },
          },
        },
      ],
    })),
  } as TopLevelSpec;
}
