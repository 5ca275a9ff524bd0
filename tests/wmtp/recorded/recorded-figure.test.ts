import { expect, it } from "vitest";
import { vegaLiteSvg } from "../../../src/lib/notebook/figures/vega-lite-svg";
import { themedJson } from "../../../src/lib/notebook/figures/figure-spec";
import { gatherSeries, recordedBaselinesFigure, recordedWeightedFigure } from "../../../src/lib/wmtp/recorded";

const metrics = ["train/weighted_ce_loss", "train/unweighted_ce_loss", "weight/min", "weight/max"];
const weighted = gatherSeries(
  "test",
  metrics.flatMap((name) => Array.from({ length: 30 }, (_, step) => ({ name, step, value: 1 + 0.1 * (step % 3) }))),
);

it("recordedWeightedFigure draws both losses, their means of ten steps, and both ends of the clip", async () => {
  const json = themedJson("recorded", recordedWeightedFigure(weighted, { low: 0.1, high: 3 }));
  const panels = json["hconcat"] as { layer: { data: { values: { value: number }[] } }[] }[];
  expect(panels[0]!.layer[0]!.data.values).toHaveLength(60);
  expect(panels[0]!.layer[1]!.data.values.map(({ value }) => value)).toEqual([1.09, 1.1, 1.11, 1.09, 1.1, 1.11]);
  expect(panels[1]!.layer[0]!.data.values.map(({ value }) => value)).toEqual([0.1, 3]);
  expect(await vegaLiteSvg("recorded", json)).toContain("<svg");
});

it("recordedBaselinesFigure draws a panel a run, in the order given", async () => {
  const run = gatherSeries("test", [
    { name: "train/epoch_loss", step: 1, value: 0.2 },
    { name: "val/loss", step: 1, value: 0.3 },
  ]);
  const spec = recordedBaselinesFigure([
    { name: "second", run },
    { name: "first", run },
  ]);
  const svg = await vegaLiteSvg("baselines", themedJson("baselines", spec));
  expect(svg.indexOf(">second<")).toBeGreaterThan(0);
  expect(svg.indexOf(">second<")).toBeLessThan(svg.indexOf(">first<"));
});
