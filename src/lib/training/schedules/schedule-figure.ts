import type { TopLevelSpec } from "vega-lite";
import { moduleRates, printedMultipliers } from "../rates/module-multipliers";
import { asWritten } from "./as-written";
import type { Schedule } from "./schedule";
import { cosineWarmRestarts } from "./warm-restarts";

/** A rate of a module at an epoch. */
export interface ModuleRate {
  readonly module: string;
  readonly rule: "as printed" | "with a modulo";
  readonly epoch: number;
  readonly rate: number;
}

/**
 * Rates of the five modules over the epochs, under the printed rule and under one that restarts.
 *
 * @param period epochs of a period; the paper gives none
 * @param epochs last epoch
 * @see 003-S29, 003-T7, 003-F14, 003-C4
 */
export function moduleRatesOverEpochs(period: number, epochs: number): ModuleRate[] {
  const rules: Readonly<Record<ModuleRate["rule"], Schedule>> = {
    "as printed": asWritten(period),
    "with a modulo": cosineWarmRestarts({ period }),
  };
  const rateOf = moduleRates(printedMultipliers, 1e-4);
  return Object.entries(rules).flatMap(([rule, factor]) =>
    Object.keys(printedMultipliers).flatMap((module) =>
      Array.from({ length: epochs + 1 }, (_, epoch) => {
        return { module, rule: rule as ModuleRate["rule"], epoch, rate: rateOf(module) * factor(epoch) };
      }),
    ),
  );
}

/**
 * Whether a schedule jumps from near 0 to its start within one epoch, at every multiple of the period up to `epochs`.
 *
 * @see 003-C4, 003-F14
 */
export function restarts(schedule: Schedule, period: number, epochs: number): boolean {
  const starts = Array.from({ length: Math.floor(epochs / period) }, (_, i) => (i + 1) * period);
  return starts.every((start) => schedule(start - 1) < 0.1 && schedule(start) > 0.99 * schedule(0));
}

/** The rates as lines: left as printed, right with a modulo (003-F14). */
export function moduleRateFigure(rates: readonly ModuleRate[]): TopLevelSpec {
  return {
    data: { values: [...rates] },
    facet: { column: { field: "rule", type: "nominal", sort: null, title: null } },
    spec: {
      width: 270,
      height: 220,
      mark: { type: "line", tooltip: true },
      encoding: {
        x: { field: "epoch", type: "quantitative", title: "epoch · 에폭" },
        y: { field: "rate", type: "quantitative", title: "learning rate · 학습률", axis: { format: ".1e" } },
        color: {
          field: "module",
          type: "nominal",
          sort: null,
          title: "module · 모듈",
          scale: { range: ["#000000", "#0072b2", "#e69f00", "#d55e00", "#009e73"] },
          legend: { orient: "bottom" },
        },
      },
    },
  };
}
