import { expect, describe, it } from "vitest";
import { ksgAgainstTruth, ksgErrorOverSamples } from "../../../src/lib/information/ksg/ksg-figure";
import { correlatedGaussians } from "../../../src/lib/information/gaussian";
import { compareEstimators } from "../../../src/lib/information/ksg/compare-estimators";
import { stream } from "../../../src/lib/random";
import { svgOf } from "../svg";

const draws = [0, 0.6].map((rho) => correlatedGaussians(stream(3).split(`rho ${rho}`), 100, rho));
const estimates = compareEstimators(draws, { replicates: 3, seed: 1 });

describe("figures of the estimators", () => {
  it("ksgAgainstTruth (003-F10) draws without warnings, with titles in both languages", async () => {
    const { svg, warnings } = await svgOf(ksgAgainstTruth(estimates));
    expect(warnings).toEqual([]);
    for (const text of [
      "true mutual information (nats) · 참값",
      "estimate (nats) · 추정값",
      "as printed in the paper",
    ]) {
      expect(svg).toContain(text);
    }
  });

  it("ksgErrorOverSamples leaves the printed formula out and has a panel a correlation", async () => {
    const { svg, warnings } = await svgOf(ksgErrorOverSamples(estimates));
    expect(warnings).toEqual([]);
    expect(svg).toContain("ρ = 0.6");
    expect(svg).toContain("samples · 표본 수");
    expect(svg).not.toContain("as printed");
  });
});
