import { expect, it } from "vitest";
import { themedJson } from "../../../../src/lib/notebook/figures/figure-spec";
import { vegaLiteSvg } from "../../../../src/lib/notebook/figures/vega-lite-svg";
import { divergenceFigure, trainingCurves } from "../../../../src/lib/wmtp/experiment";
import { point } from "../analysis/points";

const points = [
  point({ seed: 1, step: 10, weightedLoss: 1, unweightedLoss: 3 }),
  point({ seed: 2, step: 10, weightedLoss: 2, unweightedLoss: 3 }),
  point({ seed: 1, step: 5, weightedLoss: 4, unweightedLoss: 4 }),
];

it("trainingCurves means both training losses of an arm over its seeds, by step", () => {
  const [weighted, unweighted] = trainingCurves(points, "NTP");
  expect([weighted.steps, weighted.values]).toEqual([[5, 10], [4, 1.5]]); // prettier-ignore
  expect(unweighted.values).toEqual([4, 3]);
});

it("divergenceFigure draws a panel a run, in the order given", async () => {
  const other = { ...trainingCurves(points, "NTP")[0], run: "a record" };
  const svg = await vegaLiteSvg(
    "divergence",
    themedJson("divergence", divergenceFigure([...trainingCurves(points, "NTP"), other])),
  );
  expect(svg.indexOf(">NTP<")).toBeGreaterThan(0);
  expect(svg.indexOf(">NTP<")).toBeLessThan(svg.indexOf(">a record<"));
});
