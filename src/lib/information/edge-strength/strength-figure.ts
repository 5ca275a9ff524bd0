import type { TopLevelSpec } from "vega-lite";
import { linearTransferEntropy, type StrengthRun } from "./strength-study";

/**
 * Left, measured transfer entropy against the size of the coefficient, a dot a run, with the analytic curve; right, the p-values of
 * an indirect link with and without its mediator (003-E13).
 */
export function strengthFigure(runs: readonly StrengthRun[]): TopLevelSpec {
  const measured = runs.flatMap(({ run, links }) =>
    links.map(({ coefficient, nats }) => ({ run, size: Math.abs(coefficient), nats })),
  );
  const curve = Array.from({ length: 46 }, (_, i) => ({ size: i / 50, nats: linearTransferEntropy(i / 50) }));
  const tests = runs.flatMap(({ run, indirect, givenMediator }) => [
    { run, link: "source → target", p: indirect.p },
    { run, link: "given the mediator · 매개 변수를 알 때", p: givenMediator.p },
  ]);
  const x = { field: "size", type: "quantitative", title: "|coefficient| · 계수의 크기" } as const;
  const y = { field: "nats", type: "quantitative", title: "transfer entropy (nats) · 전이 엔트로피" } as const;
  const p = { field: "p", type: "quantitative", title: "p-value · p값", scale: { domain: [0, 1] } } as const;
  const link = { field: "link", type: "nominal", sort: null, title: null, axis: { labelLimit: 240 } } as const;
  return {
    hconcat: [
      {
        width: 300,
        height: 240,
        layer: [
          { data: { values: curve }, mark: { type: "line", color: "gray", strokeDash: [4, 4] }, encoding: { x, y } },
          {
            data: { values: measured },
            mark: { type: "point", filled: true, opacity: 0.55, color: "#0072b2", tooltip: true },
            encoding: { x, y },
          },
        ],
      },
      {
        width: 260,
        height: { step: 90 },
        layer: [
          {
            data: { values: [{ p: 0.05 }] },
            mark: { type: "rule", color: "#d55e00", strokeDash: [4, 4] },
            encoding: { x: p },
          },
          {
            data: { values: tests },
            mark: { type: "tick", thickness: 2, size: 34, opacity: 0.7, color: "#0072b2", tooltip: true },
            encoding: { x: p, y: link },
          },
        ],
      },
    ],
  } as TopLevelSpec;
}
