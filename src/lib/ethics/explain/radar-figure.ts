import type { TopLevelSpec } from "vega-lite";
import { requireInteger } from "../../arguments";
import type { DimensionName } from "../../data";
import type { Profile } from "../registry";
import { dimensionLabel } from "./waterfall-figure";

/** One closed line of a radar. */
export interface RadarShape<Name extends DimensionName = DimensionName> {
  readonly label: string;
  /** In [0, 1]. */
  readonly values: Readonly<Record<Name, number>>;
  /** Dimensions that count against; their corners are drawn hollow. */
  readonly harms: readonly DimensionName[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const palette = ["#0072b2", "#e69f00", "#009e73", "#cc79a7"];
const against = "against · 반대";
const rings = [0.25, 0.5, 0.75, 1];

/** Where a value of the i-th of n dimensions lies; the first points up, and they go round clockwise. */
export function radarPoint(value: number, i: number, n: number): Point {
  const angle = (2 * Math.PI * i) / n;
  return { x: value * Math.sin(angle), y: value * Math.cos(angle) };
}

/**
 * Values of a profile's dimensions as a radar: the centre is 0, the outer ring 1. A hollow corner counts against the option.
 *
 * @param shapes one to four
 * @throws RangeError for none, or more than four, which nobody could tell apart
 * @see 003-F5
 */
export function radarFigure<Name extends DimensionName>(
  { dimensions }: Profile<Name>,
  shapes: readonly RadarShape<Name>[],
): TopLevelSpec {
  requireInteger("shapes.length", shapes.length, { min: 1, max: palette.length });
  const n = dimensions.length;
  const corners = shapes.flatMap(({ label, values, harms }) =>
    dimensions.map((name, i) => ({
      ...radarPoint(values[name], i, n),
      option: label,
      order: i,
      dimension: dimensionLabel(name),
      value: values[name],
      counts: harms.includes(name) ? against : "for · 찬성",
    })),
  );
  const labels = shapes.map(({ label }) => label);
  return {
    width: 2 * reach.x * size,
    height: 2 * reach.y * size,
    view: { stroke: null },
    layer: [
      ...rings.map((ring) => ringLayer(ring, n)),
      ...dimensions.map((name, i) => spokeLayer(dimensionLabel(name), i, n)),
      { data: { values: corners }, layer: shapeLayers(labels) },
    ],
  };
}

type Layer = Extract<TopLevelSpec, { layer: unknown }>["layer"][number];

/** How a position channel reads its field, as Vega-Lite spells it. */
interface Position {
  field: string;
  type: "quantitative";
  scale: { domain: number[] };
  axis: null;
}

/** The labels beside the outer ring need more room than those above and below it. */
const reach = { x: 1.6, y: 1.2 } as const;
const size = 160;

function positionOf(field: string, along: "x" | "y"): Position {
  return { field, type: "quantitative", scale: { domain: [-reach[along], reach[along]] }, axis: null };
}

const position = { x: positionOf("x", "x"), y: positionOf("y", "y") };

const legend: { orient: "top"; columns: number; labelLimit: number; symbolType: string } = {
  orient: "top",
  columns: 2,
  labelLimit: 300,
  symbolType: "stroke",
};

/** The closed lines and their corners. */
function shapeLayers(labels: readonly string[]): Layer[] {
  const scale = { domain: [...labels], range: palette.slice(0, labels.length) };
  const option = { field: "option", type: "nominal" } as const;
  const color = { ...option, title: null, scale, legend };
  const tooltip = [option, { field: "dimension" }, { field: "value", format: ".2f" }, { field: "counts" }];
  const isAgainst = [{ filter: `datum.counts == '${against}'` }];
  return [
    {
      mark: { type: "line", interpolate: "linear-closed", strokeWidth: 2 },
      encoding: { ...position, color, order: { field: "order", type: "quantitative" } },
    },
    { mark: { type: "point", filled: true, size: 55, opacity: 1 }, encoding: { ...position, color, tooltip } },
    {
      transform: isAgainst,
      mark: { type: "point", filled: true, size: 22, opacity: 1 },
      encoding: { ...position, color: { value: "white" }, tooltip },
    },
  ];
}

function ringLayer(ring: number, n: number): Layer {
  const points = Array.from({ length: n }, (_, i) => ({ ...radarPoint(ring, i, n), order: i }));
  return {
    data: { values: points },
    mark: { type: "line", interpolate: "linear-closed", color: "#9aa5b1", strokeWidth: ring === 1 ? 1 : 0.5 },
    encoding: {
      ...position,
      order: { field: "order", type: "quantitative" },
    },
  };
}

/** A line from the centre, with its name outside the outer ring. */
function spokeLayer(label: string, i: number, n: number): Layer {
  const [end, name] = [radarPoint(1, i, n), radarPoint(1.08, i, n)];
  const align = Math.abs(name.x) < 0.1 ? "center" : name.x > 0 ? "left" : "right";
  const baseline = Math.abs(name.x) >= 0.1 ? "middle" : name.y > 0 ? "bottom" : "top";
  const at = { data: { values: [{ x: 0, y: 0, x2: end.x, y2: end.y, labelX: name.x, labelY: name.y, label }] } };
  return {
    ...at,
    layer: [
      {
        mark: { type: "rule", color: "#9aa5b1", strokeWidth: 0.5 },
        encoding: {
          ...position,
          x2: { field: "x2" },
          y2: { field: "y2" },
        },
      },
      {
        mark: { type: "text", align, baseline, fontSize: 12 },
        encoding: {
          x: positionOf("labelX", "x"),
          y: positionOf("labelY", "y"),
          text: { field: "label" },
        },
      },
    ],
  };
}
