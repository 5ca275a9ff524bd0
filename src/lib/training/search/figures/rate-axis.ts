import { printedOptimum } from "../study/search-study";

/** Ticks chosen by the scale crowd: beside 1e-3 it also labels 2e-3. Those beyond the domain are not drawn. */
const powersOfTen = Array.from({ length: 9 }, (_, i) => Number(`1e-${i}`));

/** The axis of learning rates that figures of searches share. */
export function rateAxis(field = "rate"): object {
  return {
    field,
    type: "quantitative",
    title: "learning rate · 학습률",
    scale: { type: "log", nice: false, padding: 8 },
    axis: { values: powersOfTen, format: ".0e", grid: false },
  };
}

/** An axis of losses, which need not begin at 0. */
export function lossAxis(title: string, field = "loss"): object {
  return { field, type: "quantitative", title, scale: { zero: false } };
}

/** A dashed line at the printed 5.6e-5. */
export function printedRule(): object {
  return {
    data: { values: [{ rate: printedOptimum }] },
    mark: { type: "rule", strokeDash: [4, 4], color: "#444444" },
    encoding: { x: rateAxis() },
  };
}
