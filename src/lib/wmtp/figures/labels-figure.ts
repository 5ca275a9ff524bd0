import type { TopLevelSpec } from "vega-lite";
import { requireInteger, requireSameLength } from "../../arguments";

/** What the heads of each position are to predict. */
export interface LabelledText {
  /** Tokens as text, [S]. */
  readonly tokens: readonly string[];
  /** 0 for a token that no head is to predict, 1 for others; default all count. */
  readonly mask?: ArrayLike<number>;
  /** Heads H. */
  readonly horizon: number;
  /** [S, H], as `mtpLabels` gives them for one text; -100 where nothing is to be predicted. */
  readonly labels: ArrayLike<number>;
}

/** A grid of positions and heads with the token that each pair is to predict; empty where the label is -100 (004-S9). */
export function labelsFigure({ tokens, mask, horizon, labels }: LabelledText): TopLevelSpec {
  requireInteger("horizon", horizon, { min: 1 });
  requireSameLength("labelsFigure", { labels, pairs: { length: tokens.length * horizon } });
  const shown = (token: string): string => (token === " " ? "␣" : token === "\n" ? "⏎" : token);
  const read = tokens.map((token, t) => ({
    t,
    line: "reads",
    glyph: shown(token),
    kind: mask?.[t] === 0 ? "masked · 마스크" : "read · 입력",
  }));
  const pairs = tokens.flatMap((_, t) =>
    Array.from({ length: horizon }, (__, k) => {
      const ignored = labels[t * horizon + k] === -100;
      const kind = ignored ? "−100, ignored · 무시" : "predicted · 예측";
      return { t, line: `head ${k}`, glyph: ignored ? "" : shown(tokens[t + k + 1]!), kind };
    }),
  );
  const x = { field: "t", type: "ordinal", title: "position t · 위치", axis: { labelAngle: 0 } };
  const y = { field: "line", type: "nominal", title: null, sort: ["reads", ...range(horizon).map((k) => `head ${k}`)] };
  const kinds = ["read · 입력", "masked · 마스크", "predicted · 예측", "−100, ignored · 무시"];
  return {
    data: { values: [...read, ...pairs] },
    width: { step: 30 },
    height: { step: 26 },
    layer: [
      {
        mark: { type: "rect", stroke: "#ffffff", strokeWidth: 2 },
        encoding: {
          x,
          y,
          color: {
            field: "kind",
            type: "nominal",
            title: "cell · 칸",
            scale: { domain: kinds, range: ["#c5def0", "#f2c29b", "#9fd8c5", "#e4e7eb"] },
          },
        },
      },
      {
        mark: { type: "text", fontSize: 14, font: "'DejaVu Sans Mono', monospace" },
        encoding: { x, y, text: { field: "glyph", type: "nominal" } },
      },
    ],
  } as TopLevelSpec;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
