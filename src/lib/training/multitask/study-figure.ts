import type { TopLevelSpec } from "vega-lite";
import type { StudyTrial } from "./study";
import type { Turn } from "./turns";

const blue = "#0072b2";

/** Gain of each arm over a baseline, a point a seed and a bar for the mean; 0 is the baseline (001-E20, 003-E22, 003-E43, 000-E8). */
export function gainFigure(trials: readonly StudyTrial[], baseline: string): TopLevelSpec {
  const base = new Map(trials.filter(({ arm }) => arm === baseline).map(({ seed, test }) => [seed, test]));
  const values = trials
    .filter(({ arm }) => arm !== baseline)
    .map(({ seed, arm, test }) => ({ arm, seed, percent: 100 * (1 - test / base.get(seed)!) }));
  const x = { field: "percent", type: "quantitative" as const, title: `loss below "${baseline}" (%) · 손실 감소` };
  const y = { field: "arm", type: "nominal" as const, sort: null, title: null, axis: { labelLimit: 260 } };
  return {
    width: 420,
    height: { step: 40 },
    layer: [
      { data: { values: [{ percent: 0 }] }, mark: { type: "rule", color: "gray" }, encoding: { x } },
      {
        data: { values },
        mark: { type: "point", filled: true, size: 60, opacity: 0.5, color: blue },
        encoding: { x, y },
      },
      {
        data: { values },
        mark: { type: "tick", thickness: 3, size: 24, color: "#d55e00" },
        encoding: { x: { ...x, aggregate: "mean" }, y },
      },
    ],
  };
}

/** Weight of each task, and its gradient's norm relative to its first turn, over the steps (003-F16). */
export function turnsFigure(turns: readonly Turn[]): TopLevelSpec {
  const first = new Map<string, number>();
  for (const { task, norm } of turns) if (!first.has(task)) first.set(task, norm);
  const values = turns.map(({ step, task, norm, weights }) => ({
    step,
    task: task.replace("_head", ""),
    weight: weights[task],
    norm: norm / first.get(task)!,
  }));
  const color = {
    field: "task",
    type: "nominal" as const,
    title: null,
    scale: { range: ["#0072b2", "#d55e00", "#009e73", "#cc79a7"] },
    legend: { orient: "top" as const },
  };
  const panel = (field: string, title: string, log: boolean): unknown => ({
    width: 480,
    height: 170,
    mark: { type: "line", strokeWidth: 2 },
    encoding: {
      x: { field: "step", type: "quantitative", title: "step · 단계" },
      y: { field, type: "quantitative", title, ...(log && { scale: { type: "log" }, axis: { format: ".0e" } }) },
      color,
    },
  });
  return {
    data: { values },
    vconcat: [panel("weight", "weight · 가중치", false), panel("norm", "gradient norm / first · 기울기 크기", true)],
  } as unknown as TopLevelSpec;
}

/** One setting of experts, as in `loadFigure`. */
export interface ExpertPoint {
  readonly experts: number;
  /** Weights of the model over those of the dense one. */
  readonly memory: number;
  /** Weights of the heads over those of the dense ones. */
  readonly capacity: number;
  /** Share of the choices that went to each expert, over an even share. */
  readonly load: readonly number[];
}

const nameOf = ({ experts }: ExpertPoint): string => `${experts} experts · 전문가`;

const byName = {
  field: "name",
  type: "nominal",
  title: null,
  scale: { range: [blue, "#d55e00"] },
  legend: { orient: "top" },
};

/** Capacity against memory, and how evenly experts are used; the dashed line is twice an even share (000-F5). */
export function expertsFigure(points: readonly ExpertPoint[]): TopLevelSpec {
  return { hconcat: [capacityPanel(points), loadPanel(points)] } as TopLevelSpec;
}

function capacityPanel(points: readonly ExpertPoint[]): unknown {
  const x = { type: "quantitative", title: "all weights / dense · 전체 가중치", scale: { domain: [1, 1.3] } };
  const y = { type: "quantitative", title: "weights of the heads / dense · 헤드 용량", scale: { domain: [0, 10] } };
  return {
    width: 220,
    height: 220,
    layer: [
      {
        data: { values: [{ low: 1.15, high: 1.25, from: 2, to: 3 }] },
        mark: { type: "rect", color: "#009e73", opacity: 0.3 },
        encoding: { x: { ...x, field: "low" }, x2: { field: "high" }, y: { ...y, field: "from" }, y2: { field: "to" } },
      },
      {
        data: { values: points.map((point) => ({ ...point, name: nameOf(point) })) },
        mark: { type: "point", filled: true, size: 120 },
        encoding: { x: { ...x, field: "memory" }, y: { ...y, field: "capacity" }, color: byName },
      },
    ],
  };
}

function loadPanel(points: readonly ExpertPoint[]): unknown {
  const y = { field: "share", type: "quantitative", title: "choices / even share · 고른 몫 대비" };
  const values = points.flatMap((point) =>
    point.load.map((share, i) => ({ name: nameOf(point), expert: `${i + 1}`, share })),
  );
  return {
    width: 260,
    height: 220,
    layer: [
      {
        data: { values },
        mark: { type: "bar" },
        encoding: {
          x: { field: "expert", type: "nominal", title: "expert · 전문가", sort: null, axis: { labelAngle: 0 } },
          xOffset: { field: "name" },
          y,
          color: byName,
        },
      },
      { data: { values: [{ share: 2 }] }, mark: { type: "rule", strokeDash: [4, 4] }, encoding: { y } },
    ],
  };
}
