import type { TopLevelSpec } from "vega-lite";
import type { GridDistribution } from "./grid";
import { credibleInterval, expectedRegret } from "./summary";

/** One posterior of a figure. */
export interface NamedPosterior {
  /** Written above its panel, such as "10 reports". */
  readonly name: string;
  readonly posterior: GridDistribution;
  /** The prior it came from, drawn as a dashed line. */
  readonly prior?: GridDistribution;
  /** The true regret where it is known. */
  readonly truth?: number;
}

/** How posteriors are drawn. */
export interface PosteriorFigureOptions {
  /** Of the credible interval, default 0.9. */
  readonly level?: number;
  /** Of the axis, default "regret · 후회". */
  readonly title?: string;
}

/**
 * Posteriors of regret below each other (003-F7): density, with the credible interval dark, the expected regret as a point, the
 * prior dashed, and the true regret, where it is known, as a line.
 */
export function posteriorFigure(
  posteriors: readonly NamedPosterior[],
  { level = 0.9, title = "regret · 후회" }: PosteriorFigureOptions = {},
): TopLevelSpec {
  return {
    vconcat: posteriors.map((one, i) => panel(one, level, i === posteriors.length - 1 ? title : undefined)),
    config: { concat: { spacing: 8 } },
  } as TopLevelSpec;
}

function panel(
  { name, posterior, prior, truth }: NamedPosterior,
  level: number,
  axisTitle: string | undefined,
): object {
  const { low, high } = credibleInterval(posterior, level);
  const x = {
    field: "regret",
    type: "quantitative",
    title: axisTitle ?? null,
    scale: { domain: [0, 1] },
    axis: { grid: true, labels: axisTitle !== undefined, titleFontWeight: "normal" },
  } as const;
  const y = { field: "density", type: "quantitative", title: null, axis: { grid: false, tickCount: 3 } } as const;
  const values = densities(posterior);
  const inside = values.filter(({ regret }) => regret >= low && regret <= high);
  const dashed =
    prior === undefined
      ? []
      : [{ ...line(densities(prior), x, y), mark: { type: "line", strokeDash: [3, 3], color: "#777" } }];
  const mark = truth === undefined ? [] : [rule(truth, x)];
  return {
    title: { text: name, anchor: "start", fontWeight: "normal", fontSize: 12 },
    width: 460,
    height: 90,
    layer: [
      { data: { values: inside }, mark: { type: "area", color: "#0072b2", opacity: 0.45 }, encoding: { x, y } },
      { ...line(values, x, y), mark: { type: "line", color: "#0072b2", strokeWidth: 1.5 } },
      ...dashed,
      ...mark,
      {
        data: { values: [{ regret: expectedRegret(posterior), density: 0 }] },
        mark: { type: "point", filled: true, color: "#0072b2", size: 60, opacity: 1, tooltip: true },
        encoding: { x, y },
      },
    ],
  };
}

function line(values: object[], x: object, y: object): object {
  return { data: { values }, encoding: { x, y } };
}

function rule(truth: number, x: object): object {
  return {
    data: { values: [{ regret: truth }] },
    mark: { type: "rule", color: "#d55e00", strokeWidth: 2 },
    encoding: { x },
  };
}

/** Probability a unit of regret, thinned where it is next to nothing, so that a figure stays small. */
function densities({
  values,
  probabilities,
}: GridDistribution): { readonly regret: number; readonly density: number }[] {
  const cells = probabilities.length;
  return Array.from(values, (regret, i) => ({ regret, density: probabilities[i]! * cells })).filter(
    ({ density }, i) => density > 1e-3 || i % 20 === 0 || i === cells - 1,
  );
}
