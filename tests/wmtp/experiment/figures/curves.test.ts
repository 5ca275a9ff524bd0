import { expect, it } from "vitest";
import { themedJson } from "../../../../src/lib/notebook/figures/figure-spec";
import { vegaLiteSvg } from "../../../../src/lib/notebook/figures/vega-lite-svg";
import { curvesFigure } from "../../../../src/lib/wmtp/experiment";
import { point } from "../analysis/points";

it("curvesFigure draws a mean and its band for each arm and look, losses in nats and accuracies in percent", async () => {
  const points = ["NTP", "MTP"].flatMap((arm) =>
    [1, 2].map((seed) => point({ arm, seed, loss: seed, accuracy: 0.25 })),
  );
  const json = themedJson("curves", curvesFigure(points));
  const panels = json["hconcat"] as { data: { values: { arm: string; mean: number; low: number; high: number }[] } }[];
  const [loss, accuracy] = panels.map(({ data }) => data.values);
  expect(loss!.map(({ arm, mean }) => [arm, mean])).toEqual([["NTP", 1.5], ["MTP", 1.5]]); // prettier-ignore
  expect(loss![0]!.low).toBeLessThan(1.5);
  expect(accuracy!.map(({ mean, low, high }) => [mean, low, high])).toEqual([[25, 25, 25], [25, 25, 25]]); // prettier-ignore
  expect(await vegaLiteSvg("curves", json)).toContain("MTP");
});
