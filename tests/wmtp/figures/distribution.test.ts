import { expect, it } from "vitest";
import { weightDistributionFigure } from "../../../src/lib/wmtp/figures";
import { drawn } from "./specs";

it("weightDistributionFigure counts weights in bins of .1 and draws three quantiles and the line at 5", () => {
  const spec = weightDistributionFigure([{ name: "rho1", weights: [0, 0, 1.6, 1.65] }]);
  const [{ layer }] = (spec as unknown as { vconcat: [{ layer: { data: { values: object[] } }[] }] }).vconcat;
  expect(layer[0]!.data.values).toEqual([
    { weight: 0, to: 0.1, percent: 50 },
    { weight: 1.6, to: 1.7, percent: 50 },
  ]);
  expect(layer[1]!.data.values).toMatchObject([
    { label: "p25", weight: 0 },
    { label: "p75", weight: expect.closeTo(1.6125, 6) as number },
    { label: "p95" },
    { label: "5.0", weight: 5 },
  ]);
});

it("weightDistributionFigure draws a panel a scorer without a warning", async () => {
  const one = { weights: [0.2, 1, 1.8] };
  const svg = await drawn(
    "weights",
    weightDistributionFigure([
      { name: "rho1", ...one },
      { name: "critic", ...one },
    ]),
  );
  expect(svg).toContain(">rho1<");
  expect(svg).toContain(">critic<");
});
