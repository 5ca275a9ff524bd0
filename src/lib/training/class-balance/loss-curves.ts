import * as tf from "@tensorflow/tfjs";
import type { TopLevelSpec } from "vega-lite";
import { requireInteger } from "../../arguments";
import { evaluate } from "../../engine";
import { labelSmoothingLoss, softmaxFocalLoss } from "../../losses";

/** A loss of one item at one probability of its class. */
export interface LossPoint {
  readonly loss: string;
  /** Probability of the item's class; the other classes share the rest alike. */
  readonly p: number;
  readonly nats: number;
}

const curves: Readonly<Record<string, (logits: tf.Tensor2D, labels: tf.Tensor1D) => tf.Tensor>> = {
  "cross-entropy": (logits, labels) => softmaxFocalLoss(logits, labels, { gamma: 0, reduction: "none" }),
  "focal γ 1": (logits, labels) => softmaxFocalLoss(logits, labels, { gamma: 1, reduction: "none" }),
  "focal γ 2": (logits, labels) => softmaxFocalLoss(logits, labels, { gamma: 2, reduction: "none" }),
  "focal γ 5": (logits, labels) => softmaxFocalLoss(logits, labels, { gamma: 5, reduction: "none" }),
  "smoothing .1, PyTorch": (logits, labels) => labelSmoothingLoss(logits, labels, { reduction: "none" }),
  "smoothing .1, as printed": (logits, labels) =>
    labelSmoothingLoss(logits, labels, { convention: "paper", reduction: "none" }),
};

/**
 * What each loss asks of one item, from a small to a near-certain probability of its class.
 *
 * @param classes K; default 7
 * @param points probabilities a curve, evenly spaced; default 99
 * @see 000-S2, 001-S9, 001-C18
 */
export function lossCurves(classes = 7, points = 99): LossPoint[] {
  requireInteger("classes", classes, { min: 2 });
  requireInteger("points", points, { min: 1 });
  const at = Array.from({ length: points }, (_, i) => (i + 1) / (points + 1));
  return Object.entries(curves).flatMap(([loss, curve]) => {
    const values = evaluate(() => {
      const rows = at.map((p) => [p, ...Array.from({ length: classes - 1 }, () => (1 - p) / (classes - 1))]);
      return curve(tf.tensor2d(rows).log(), tf.zeros([points], "int32"));
    });
    return at.map((p, i) => ({ loss, p, nats: values[i]! }));
  });
}

/** Where smoothed losses are smallest; elsewhere a surer model is a better one. */
export function lossCurvesFigure(points: readonly LossPoint[]): TopLevelSpec {
  const losses = [...new Set(points.map(({ loss }) => loss))];
  const smoothed = losses.filter((loss) => loss.startsWith("smoothing"));
  const lowest = smoothed.map((loss) =>
    points.filter((point) => point.loss === loss).reduce((best, point) => (point.nats < best.nats ? point : best)),
  );
  const encoding = {
    x: {
      field: "p",
      type: "quantitative",
      title: "probability of the right class · 정답 확률",
      axis: { titleFontWeight: "normal" },
    },
    y: {
      field: "nats",
      type: "quantitative",
      title: "loss (nats) · 손실",
      scale: { domain: [0, 3] },
      axis: { titleFontWeight: "normal" },
    },
    color: {
      field: "loss",
      type: "nominal",
      title: null,
      sort: losses,
      scale: { domain: losses, range: ["#000000", "#56b4e9", "#0072b2", "#cc79a7", "#e69f00", "#d55e00"] },
      legend: { orient: "right" },
    },
  };
  return {
    width: 420,
    height: 260,
    layer: [
      { data: { values: [...points] }, mark: { type: "line", clip: true }, encoding },
      { data: { values: lowest }, mark: { type: "point", filled: true, size: 60 }, encoding },
    ],
  } as TopLevelSpec;
}
