import { expect, it } from "vitest";
import { themedJson } from "../../../../src/lib/notebook/figures/figure-spec";
import { vegaLiteSvg } from "../../../../src/lib/notebook/figures/vega-lite-svg";
import { stream } from "../../../../src/lib/random";
import { interaction, synergyFigure } from "../../../../src/lib/wmtp/experiment";
import { point } from "../analysis/points";

it("synergyFigure draws the sum of both gains in grey above what both were measured to gain", async () => {
  const gains = { NTP: 0, MTP: 0.1, "weighted NTP": 0.2, WMTP: 0.5 };
  const points = Object.entries(gains).flatMap(([arm, gain]) =>
    [1, 2, 3].map((seed) => point({ arm, seed, accuracy: seed / 10 + gain, loss: 5 - seed - gain })),
  );
  const both = (["accuracy", "loss"] as const).map((metric) => interaction(points, metric, stream(1)));
  const json = themedJson("synergy", synergyFigure(both));
  const panels = json["hconcat"] as { data: { values: { gain: number; kind: string }[] } }[];
  expect(panels[0]!.data.values.map(({ gain }) => Math.round(gain))).toEqual([10, 20, 30, 50]);
  expect(panels[1]!.data.values[2]!.gain).toBeCloseTo(0.3, 9);
  expect(panels[0]!.data.values.map(({ kind }) => kind.startsWith("expected"))).toEqual([false, false, true, false]);
  expect(await vegaLiteSvg("synergy", json)).toContain("함께");
});
