import { normaliseSvg } from "../../lib/notebook/figures/svg";
import { themedJson } from "../../lib/notebook/figures/figure-spec";
import { vegaLiteSvg } from "../../lib/notebook/figures/vega-lite-svg";
import { caseNamed } from "../../lib/data";
import { viewsFigure } from "../../lib/scenarios";
import { threeViews, type ScoredDecision } from "./evaluate";

/** The scores of a decision as a table: a line an option and view; a star marks what no other view dominates. */
export function scoreLines({ id, title, views }: ScoredDecision): readonly string[] {
  const head = ["option", "view", "Bentham", "regret", "utility", "risk", "own", "all"];
  const rows = views.map((one) => [
    one.option,
    one.view,
    ...[one.bentham, one.regret, one.utility, one.risk].map((value) => value.toFixed(3)),
    one.freeInOption ? "*" : "",
    one.freeInDecision ? "*" : "",
  ]);
  const widths = head.map((name, i) => Math.max(...[head, ...rows].map((row) => row[i]!.length), name.length));
  const line = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i < 2 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join("  ");
  return [`${title} (${id})`, ...[head, ...rows].map((row) => `  ${line(row)}`.trimEnd())];
}

/** Bentham's score against regret, a panel a decision, as an SVG. */
export async function paretoSvg(decisions: readonly ScoredDecision[]): Promise<string> {
  const panels = decisions.map(({ id, title, views }) => ({
    decision: title,
    options: caseNamed(id).options.map((option) => ({
      option: option.label.en,
      utility: threeViews(views, option.id, "bentham"),
      cost: threeViews(views, option.id, "regret"),
    })),
  }));
  const spec = viewsFigure(panels, "regret within a view · 후회", "Bentham's score · 벤담 점수");
  const svg = await vegaLiteSvg("pareto", themedJson("pareto", spec));
  const alt = `A panel for each of ${decisions.length} decisions: each option a line of three marks, its views.`;
  const caption = "Bentham's utility and regret of each option in three views. Hollow: dominated within its option.";
  return normaliseSvg(svg, "pareto", { caption, alt });
}
