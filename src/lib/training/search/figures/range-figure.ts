import type { TopLevelSpec } from "vega-lite";
import { lossAxis, rateAxis } from "./rate-axis";
import { rateRegimes, regimeOf } from "../regime";
import { steepestRate, valleyRate, type RangeTest } from "../range-test";
import type { TriedRate } from "../trial";

const picks = ["steepest · 최대 경사", "valley · 골짜기"] as const;

/** A range test beside whole trainings at constant rates, which stand still, learn or diverge (003-S34). */
export function rangeFigure(range: RangeTest, tried: readonly TriedRate[]): TopLevelSpec {
  const { rates, losses, smoothed } = range;
  const curve = Array.from(rates, (rate, i) => ({ rate, loss: losses[i]!, smoothed: smoothed[i]! }));
  const marks = [steepestRate(range), valleyRate(range)].map((rate, i) => ({ rate, pick: picks[i]! }));
  const ends = tried
    .filter(({ final }) => Number.isFinite(final))
    .map((point) => ({ rate: point.rate, loss: Math.min(point.final, 10), regime: regimeOf(point) }));
  return {
    hconcat: [rangePanel(curve, marks), endsPanel(ends)],
    resolve: { scale: { color: "independent" } },
  } as TopLevelSpec;
}

function rangePanel(curve: readonly { readonly loss: number }[], marks: readonly object[]): object {
  const y = (field: string): object => ({
    ...lossAxis("training loss (nats) · 훈련 손실", field),
    scale: { domain: [0, 2 * curve[0]!.loss] },
  });
  const color = {
    field: "pick",
    type: "nominal",
    title: null,
    scale: { domain: picks, range: ["#d55e00", "#0072b2"] },
  };
  return {
    title: { text: "range test · 범위 시험", fontWeight: "normal" },
    width: 250,
    height: 220,
    layer: [
      {
        data: { values: curve },
        mark: { type: "line", strokeWidth: 1, color: "#bbbbbb", clip: true },
        encoding: { x: rateAxis(), y: y("loss") },
      },
      {
        data: { values: curve },
        mark: { type: "line", strokeWidth: 2, color: "#444444", clip: true },
        encoding: { x: rateAxis(), y: y("smoothed") },
      },
      {
        data: { values: marks },
        mark: { type: "rule", strokeWidth: 2 },
        encoding: { x: rateAxis(), color: { ...color, legend: { orient: "bottom" } } },
      },
    ],
  };
}

function endsPanel(ends: readonly object[]): object {
  return {
    title: { text: "whole trainings · 전체 학습", fontWeight: "normal" },
    width: 250,
    height: 220,
    data: { values: ends },
    mark: { type: "point", filled: true, size: 50, tooltip: true },
    encoding: {
      x: rateAxis(),
      y: {
        ...lossAxis("final loss (nats) · 마지막 손실"),
        scale: { type: "log", nice: false },
      },
      color: {
        field: "regime",
        type: "nominal",
        title: null,
        scale: { domain: rateRegimes, range: ["#999999", "#009e73", "#d55e00"] },
        legend: { orient: "bottom" },
      },
    },
  };
}
