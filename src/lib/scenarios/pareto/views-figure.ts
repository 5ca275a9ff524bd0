import type { TopLevelSpec } from "vega-lite";
import { viewColor, viewLabels } from "../views/view-style";
import { viewNames, type ThreeView } from "../views/view";
import { nonDominated } from "./front";

/** What one option promises in each view. */
export interface ScoredOption {
  readonly option: string;
  readonly utility: ThreeView<number>;
  /** Smaller is better: a reading of risk, or regret. */
  readonly cost: ThreeView<number>;
}

/** One decision with its options. */
export interface ScoredDecision {
  readonly decision: string;
  readonly options: readonly ScoredOption[];
}

/**
 * Utility against risk (or regret) of the options' views, a panel a decision (000-F2). A line joins the views of an option; a
 * full mark is a view that no other view of its option dominates. Options are numbered; the panel's subtitle names them.
 *
 * @param costTitle what the vertical axis shows
 * @param utilityTitle what the horizontal axis shows; default "utility · 효용"
 */
export function viewsFigure(
  decisions: readonly ScoredDecision[],
  costTitle: string,
  utilityTitle = "utility · 효용",
): TopLevelSpec {
  return { hconcat: decisions.map((one) => panel(one, costTitle, utilityTitle)) } as TopLevelSpec;
}

function panel({ decision, options }: ScoredDecision, costTitle: string, utilityTitle: string): object {
  const values = options.flatMap(({ option, utility, cost }, number) => {
    const free = nonDominated(
      viewNames.map((view) => [utility[view], cost[view]]),
      ["max", "min"],
    );
    return viewNames.map((view, i) => ({
      option,
      number: String(number + 1),
      view: viewLabels[view],
      utility: utility[view],
      cost: cost[view],
      free: free.includes(i),
      order: i,
    }));
  });
  const x = { field: "utility", type: "quantitative", title: utilityTitle, scale: { zero: false } };
  const y = { field: "cost", type: "quantitative", title: costTitle, scale: { zero: false, padding: 12 } };
  const subtitle = options.map(({ option }, number) => `${number + 1}  ${option}`);
  return {
    title: { text: decision, subtitle, fontWeight: "normal", anchor: "start", subtitlePadding: 4 },
    width: 300,
    height: 260,
    data: { values },
    layer: [
      {
        mark: { type: "line", color: "#999999", strokeWidth: 1 },
        encoding: { x, y, detail: { field: "option" }, order: { field: "order" } },
      },
      ...[true, false].map((filled) => ({
        transform: [{ filter: `datum.free === ${filled}` }],
        mark: { type: "point", filled, size: 110, tooltip: true, strokeWidth: 2, opacity: 1 },
        encoding: { x, y, color: viewColor },
      })),
      {
        transform: [{ filter: "datum.order === 0" }],
        mark: { type: "text", align: "left", dx: 10, fontSize: 13, fontWeight: "bold" },
        encoding: { x, y, text: { field: "number" } },
      },
    ],
  };
}
