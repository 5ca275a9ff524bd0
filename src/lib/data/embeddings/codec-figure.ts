import type { TopLevelSpec } from "vega-lite";
import { formatLabel, type CodecSurvey } from "./codec-survey";

/** A survey of one set of vectors. */
export interface NamedSurvey extends Omit<CodecSurvey, "decoded"> {
  /** Which vectors: "dense (Gaussian)". */
  readonly vectors: string;
}

const claimedPercent = 73;

/** Bytes saved by each format, with the 73% that the paper claims as a line (001-N3, 001-C11); orange marks lose bits. */
export function codecSavingsFigure(surveys: readonly NamedSurvey[]): TopLevelSpec {
  const values = surveys.map(({ vectors, codec, deflate, savedPercent, lossless }) => ({
    vectors,
    format: formatLabel({ codec, deflate }),
    savedPercent,
    kind: lossless ? "every bit kept · 무손실" : "rounded · 손실",
  }));
  const order = [...new Set(values.map(({ format }) => format))];
  return {
    data: { values },
    width: 420,
    height: { step: 10 },
    layer: [
      {
        data: { values: [{}] },
        mark: { type: "rule", strokeDash: [5, 4], color: "#555" },
        encoding: { x: { datum: claimedPercent } },
      },
      {
        data: { values: [{}] },
        mark: { type: "text", align: "right", dx: -5, dy: -6, color: "#555", baseline: "bottom" },
        encoding: { x: { datum: claimedPercent }, y: { value: 0 }, text: { value: "the paper: 73% · 논문" } },
      },
      {
        mark: { type: "point", filled: true, size: 45, opacity: 0.9, tooltip: true },
        encoding: {
          x: {
            field: "savedPercent",
            type: "quantitative",
            title: "saved against 4 bytes a number (%) · 절약한 바이트",
            scale: { domain: [-5, 100], nice: false },
          },
          y: { field: "format", type: "nominal", sort: order, title: null },
          yOffset: { field: "vectors", type: "nominal" },
          color: {
            field: "kind",
            type: "nominal",
            title: null,
            scale: { range: ["#0072b2", "#d55e00"] },
            legend: { orient: "bottom" },
          },
          shape: {
            field: "vectors",
            type: "nominal",
            title: null,
            legend: { orient: "right", title: "vectors · 벡터" },
          },
        },
      },
    ],
  };
}
