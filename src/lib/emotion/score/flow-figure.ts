import type { TopLevelSpec } from "vega-lite";
import { ekmanNames } from "../../data";
import { patternNames } from "../features/syntax-patterns";
import { largest } from "./distributions";
import { traceGraph } from "./graph";
import type { TraceKey } from "./steps";
import { traceValue, type CalculationTrace } from "./trace";

type Node = "input" | TraceKey;
type Layers = Extract<TopLevelSpec, { layer: unknown[] }>["layer"];

type Place = readonly [column: number, line: number, label: string];

/** Column and line of each value in the drawing, and what it is called. */
const places: Readonly<Record<Node, Place>> = {
  input: [0, 2, "input · 입력"],
  "features.keywordDensity": [1, 0, "keyword density"],
  "features.syntaxPatterns": [1, 1, "syntax patterns"],
  "features.embedding": [1, 2.5, "embedding"],
  "adjustments.concepts": [1, 4, "한 · 정 · 체면"],
  "features.semanticDistance": [2, 2, "semantic distance"],
  "neuralContribution.hidden": [2, 3, "hidden units"],
  "adjustments.factors": [2, 4, "factor"],
  "baseCalculation.evidence": [3, 1, "evidence"],
  "neuralContribution.logits": [3, 3, "logit"],
  "baseCalculation.rule": [4, 1, "rule × 0.3"],
  "neuralContribution.neural": [4, 3, "network × 0.5"],
  "adjustments.cultural": [5, 4, "cultural × 0.2"],
  "finalOutput.score": [6, 2, "score · 점수"],
  "finalOutput.confidence": [7, 2, "confidence"],
};

const stageNames: Readonly<Record<string, string>> = {
  input: "input · 입력",
  features: "features · 특징",
  baseCalculation: "base · 규칙",
  neuralContribution: "network · 신경망",
  adjustments: "adjustments · 조정",
  finalOutput: "output · 출력",
};

/** Dark enough for white text, told apart by colour-blind eyes. */
const stageColours = ["#5f6b7a", "#b34f00", "#00795b", "#a3527f", "#8a6100", "#0072b2"];

const box = { width: 0.74, height: 0.56 };

const x = { type: "quantitative" as const, axis: null, scale: { domain: [-0.5, 7.5] } };
const y = { type: "quantitative" as const, axis: null, scale: { domain: [4.4, -0.4] } };

/** The trace of one calculation as a flow from the input to the score (001-F9); numbers are those of the called emotion. */
export function traceFlowFigure(trace: CalculationTrace): TopLevelSpec {
  const { nodes, edges } = traceGraph();
  const lines = edges.flatMap(({ from, to }, edge) =>
    curve(places[from], places[to]).map((at, step) => ({ ...at, edge, step })),
  );
  const boxes = nodes.map((node) => boxOf(node, trace));
  return { width: 1000, height: 350, layer: [...edgeLayers(lines), ...boxLayers(boxes)] };
}

/** Corners of a curve from the right side of one box to the left side of another. */
function curve([column, line]: Place, [toColumn, toLine]: Place): { x: number; y: number; end: boolean }[] {
  const [start, end] = [column + box.width / 2, toColumn - box.width / 2];
  const middle = (start + end) / 2;
  return [
    { x: start, y: line, end: false },
    { x: middle, y: line, end: false },
    { x: middle, y: toLine, end: false },
    { x: end, y: toLine, end: true },
  ];
}

function boxOf(node: Node, trace: CalculationTrace): Record<string, unknown> {
  const [column, line, label] = places[node];
  const [dx, dy] = [box.width / 2, box.height / 2];
  const corners = { x1: column - dx, x2: column + dx, y1: line - dy, y2: line + dy };
  return { x: column, y: line, ...corners, label, said: said(trace, node), stage: stageNames[node.split(".", 1)[0]!] };
}

function edgeLayers(values: { x: number; y: number; end: boolean; edge: number; step: number }[]): Layers {
  const encoding = { x: { ...x, field: "x" }, y: { ...y, field: "y" } };
  return [
    {
      data: { values },
      mark: { type: "line", interpolate: "basis", color: "#9aa5b1", strokeWidth: 1.5 },
      encoding: { ...encoding, detail: { field: "edge" }, order: { field: "step", type: "quantitative" } },
    },
    {
      data: { values: values.filter(({ end }) => end) },
      mark: {
        type: "point",
        shape: "triangle-right",
        filled: true,
        size: 50,
        color: "#52606d",
        opacity: 1,
        xOffset: -4,
      },
      encoding,
    },
  ];
}

function boxLayers(values: Record<string, unknown>[]): Layers {
  const text = (field: string, dy: number, fontSize: number): Layers[number] => ({
    data: { values },
    mark: { type: "text", dy, fontSize, color: "white" },
    encoding: { x: { ...x, field: "x" }, y: { ...y, field: "y" }, text: { field } },
  });
  const color = {
    field: "stage",
    type: "nominal" as const,
    sort: Object.values(stageNames),
    scale: { domain: Object.values(stageNames), range: stageColours },
    legend: { orient: "top" as const, title: null },
  };
  return [
    {
      data: { values },
      mark: { type: "rect", cornerRadius: 5, opacity: 1 },
      encoding: {
        x: { ...x, field: "x1" },
        x2: { field: "x2" },
        y: { ...y, field: "y1" },
        y2: { field: "y2" },
        color,
      },
    },
    text("label", -8, 10),
    text("said", 8, 12),
  ];
}

/** What a box says: the called emotion's entry, or how many numbers there are. */
function said(trace: CalculationTrace, node: Node): string {
  if (node === "input") {
    const { text, language } = trace.input;
    const room = language === "ko" ? 8 : 14;
    return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
  }
  const called = largest(trace.finalOutput.score);
  const values = traceValue(trace, node);
  if (node === "finalOutput.score") return `${ekmanNames[called]!} ${values[called]!.toFixed(3)}`;
  if (node === "features.syntaxPatterns") return patternNames.filter((_, i) => values[i] === 1).join(" ") || "none";
  if (node === "adjustments.concepts") return values.map((value) => value.toFixed(2)).join(" ");
  if (values.length === ekmanNames.length) return values[called]!.toFixed(3);
  return values.length === 1 ? values[0]!.toFixed(3) : `${values.length} numbers`;
}
