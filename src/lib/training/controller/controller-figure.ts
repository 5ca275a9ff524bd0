import type { TopLevelSpec } from "vega-lite";
import type { ControllerOptions, RateAction } from "./controller";
import { controllerActions, curveEvents, type ControllerScore, type ValidationCurve } from "./controller-curves";

const colours = { lower: "#e69f00", "roll back": "#d55e00", raise: "#009e73" } as const;

/** Curves with the controller's answers on them, one panel an event (003-E26). A dashed line stands where the event begins. */
export function controllerFigure(curves: readonly ValidationCurve[], controller: ControllerOptions = {}): TopLevelSpec {
  const panels = curves.map(({ event, start, losses }) => {
    const actions = controllerActions(losses, controller);
    const values = Array.from(losses, (loss, epoch) => ({ epoch, loss, action: actions[epoch]! }));
    return panel(event, start, values);
  });
  return { hconcat: panels } as TopLevelSpec;
}

function panel(
  title: string,
  start: number,
  values: readonly { epoch: number; loss: number; action: RateAction }[],
): object {
  const x = { field: "epoch", type: "quantitative", title: "epoch · 에폭" };
  const y = {
    field: "loss",
    type: "quantitative",
    title: "validation loss · 검증 손실",
    scale: { type: "log", nice: false },
  };
  return {
    title: { text: title, fontWeight: "normal" },
    width: 200,
    height: 180,
    layer: [
      {
        data: { values: [{ epoch: start }] },
        mark: { type: "rule", strokeDash: [4, 4], color: "gray" },
        encoding: { x },
      },
      { data: { values }, mark: { type: "line", color: "#999999" }, encoding: { x, y } },
      {
        data: { values: values.filter(({ action }) => action !== "keep") },
        mark: { type: "point", filled: true, size: 70, tooltip: true },
        encoding: {
          x,
          y,
          color: {
            field: "action",
            type: "nominal",
            title: "the controller · 제어기",
            scale: { domain: Object.keys(colours), range: Object.values(colours) },
            legend: { orient: "bottom" },
          },
        },
      },
    ],
  };
}

/** Detections and false alarms in a hundred curves over the noise of the validation loss, one panel an event (003-E26). */
export function controllerNoiseFigure(scores: readonly ControllerScore[]): TopLevelSpec {
  const values = scores.flatMap(({ event, noise, curves, detected, falseAlarms }) => [
    { event, noise: 100 * noise, share: (100 * detected) / curves, what: "detected within 5 epochs · 검출" },
    { event, noise: 100 * noise, share: (100 * falseAlarms) / curves, what: "with a false alarm · 오경보" },
  ]);
  return {
    data: { values },
    facet: { column: { field: "event", type: "nominal", sort: [...curveEvents], title: null } },
    spec: {
      width: 180,
      height: 160,
      mark: { type: "line", point: true, tooltip: true },
      encoding: {
        x: { field: "noise", type: "quantitative", title: "noise of a loss (%) · 잡음", scale: { type: "log" } },
        y: { field: "share", type: "quantitative", title: "curves (%) · 곡선", scale: { domain: [0, 100] } },
        color: {
          field: "what",
          type: "nominal",
          title: null,
          scale: { range: ["#0072b2", "#d55e00"] },
          legend: { orient: "bottom" },
        },
      },
    },
  };
}
