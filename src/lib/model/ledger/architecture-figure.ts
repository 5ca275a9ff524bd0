import type { TopLevelSpec } from "vega-lite";
import type { Architecture, ArchitecturePart, PartKind } from "./architecture";

/** A box of the drawing, in columns and rows. */
interface Box {
  readonly path: string;
  readonly kind: string;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
  readonly label: string;
  readonly count: string;
}

const names: Readonly<Record<PartKind, readonly [name: string, colour: string]>> = {
  embeddings: ["embeddings · 임베딩", "#6b4226"],
  input: ["input projection · 입력 투영", "#5f6b7a"],
  layer: ["encoder layer · 인코더 층", "#0072b2"],
  projection: ["task projection · 과제 투영", "#d55e00"],
  head: ["head · 헤드", "#009e73"],
};

/**
 * The drawing of a model: encoder layers from left to right, then a projection and a head for each task, each box with the number
 * of its weights.
 *
 * @see 001-F10
 */
export function architectureDiagram(architecture: Architecture): TopLevelSpec {
  const boxes = layout(architecture);
  const at = new Map(boxes.map((box) => [box.path, box]));
  const lines = architecture.edges.map(([from, to]) => lineBetween(at.get(from)!, at.get(to)!));
  const used = [...new Set(architecture.parts.map(({ kind }) => kind))].map((kind) => names[kind]);
  const x = { field: "left", type: "quantitative" as const, axis: null };
  const y = { field: "bottom", type: "quantitative" as const, axis: null };
  const color = {
    field: "kind",
    type: "nominal" as const,
    title: null,
    scale: { domain: used.map(([name]) => name), range: used.map(([, colour]) => colour) },
    legend: { orient: "top" as const, columns: 2 },
  };
  const middle = { x: { ...x, field: "middle" }, y: { ...y, field: "centre" } };
  return {
    width: 680,
    height: 280,
    layer: [
      {
        data: { values: lines },
        mark: { type: "rule", color: "#9aa5b1", size: 1.5 },
        encoding: { x, y, x2: { field: "right" }, y2: { field: "top" } },
      },
      {
        data: { values: boxes.map((box) => ({ ...box })) },
        mark: { type: "rect", cornerRadius: 3, tooltip: true },
        encoding: { x, y, x2: { field: "right" }, y2: { field: "top" }, color },
      },
      {
        data: { values: boxes.map(captionOf) },
        mark: { type: "text", color: "white", fontSize: 11, lineBreak: "\n", dy: -7 },
        encoding: { ...middle, text: { field: "text", type: "nominal" } },
      },
    ],
  };
}

/** Boxes by place: the chain in the middle row, one row a head. */
function layout({ parts }: Architecture): Box[] {
  const heads = parts.filter(({ kind }) => kind === "head");
  const chain = parts.filter(({ kind }) => kind !== "head" && kind !== "projection");
  const rowOf = (path: string): number =>
    heads.length - 1 - heads.findIndex((head) => taskOf(head.path) === taskOf(path));
  return parts.map((part) => {
    const onChain = chain.indexOf(part);
    const column = onChain >= 0 ? onChain : chain.length + (part.kind === "head" ? 2.4 : 0.6);
    const row = onChain >= 0 ? (heads.length - 1) / 2 : rowOf(part.path);
    return boxOf(part, column, row, onChain >= 0);
  });
}

function boxOf({ path, kind, parameters }: ArchitecturePart, column: number, row: number, onChain: boolean): Box {
  const half = onChain ? 1.2 : 0.36;
  const label = onChain ? (path.split("/").at(-1) ?? path).replace("block-", "") : taskOf(path);
  return {
    path,
    kind: names[kind][0],
    left: column,
    right: column + (onChain ? 0.84 : 1.5),
    bottom: row - half,
    top: row + half,
    label,
    count: short(parameters),
  };
}

function captionOf({ left, right, bottom, top, label, count }: Box): Record<string, string | number> {
  return { middle: (left + right) / 2, centre: (bottom + top) / 2, text: `${label}\n${count}` };
}

/** From the right side of one box to the left side of another. */
function lineBetween(from: Box, to: Box): Record<string, number> {
  return {
    left: from.right,
    right: to.left,
    bottom: (from.bottom + from.top) / 2,
    top: (to.bottom + to.top) / 2,
  };
}

function taskOf(path: string): string {
  return path.replace(/^backbone\//, "").replace(/_(projection|head)$/, "");
}

/** "6.89M", "8,073". */
function short(count: number): string {
  return count >= 1e5 ? `${(count / 1e6).toFixed(2)}M` : count.toLocaleString("en-US");
}
