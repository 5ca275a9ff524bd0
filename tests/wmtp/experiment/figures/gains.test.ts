import { expect, it } from "vitest";
import { themedJson } from "../../../../src/lib/notebook/figures/figure-spec";
import { vegaLiteSvg } from "../../../../src/lib/notebook/figures/vega-lite-svg";
import { pairedDifference } from "../../../../src/lib/statistics";
import { gainsFigure } from "../../../../src/lib/wmtp/experiment";

it("gainsFigure calls a gain better or worse only where its interval leaves 0 out, and keeps the order given", async () => {
  const of = (values: number[]): ReturnType<typeof pairedDifference> => pairedDifference(values, [0, 0, 0]);
  const json = themedJson("gains", gainsFigure([
    { name: "up", gain: of([0.1, 0.11, 0.12]) },
    { name: "none", gain: of([-1, 0.9, 0]) },
    { name: "down", gain: of([-0.1, -0.11, -0.12]) },
  ])); // prettier-ignore
  const layers = json["layer"] as { data: { values: { verdict: string }[] } }[];
  const verdicts = layers.at(-1)!.data.values.map(({ verdict }) => verdict.split(" ")[0]);
  expect(verdicts).toEqual(["better", "undecided", "worse"]);
  const svg = await vegaLiteSvg("gains", json);
  expect(svg.indexOf(">up<")).toBeLessThan(svg.indexOf(">down<"));
});
