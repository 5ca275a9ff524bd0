import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { detectionFigure } from "../../../src/lib/regret/detection/detection-figure";
import { casesOf } from "../../../src/lib/regret/detection/rates";
import { simulateDecisions } from "../../../src/lib/regret/detection/simulate";
import { svgOf } from "../../information/svg";

describe("the figure of regret and its detection (000-F4)", () => {
  const cases = casesOf(simulateDecisions(stream(1), 200));
  const spec = detectionFigure(cases, 10);

  it("has a panel of intensities and one of rates a rule, and draws without warnings", async () => {
    const { svg, warnings } = await svgOf(spec);
    expect(warnings).toEqual([]);
    for (const text of ["fixed", "as printed", "corrected", "wrong choices · 잘못된 선택", "임계값"]) {
      expect(svg).toContain(text);
    }
  });

  it("marks the baselines at which the printed rule fires at no loss, and none of another rule", () => {
    const marked = JSON.stringify(spec).split("fires at no loss").length - 1;
    expect(marked).toBe(1);
    expect(JSON.stringify(spec)).toContain('"from":0,"to":0.5');
  });

  it("shares of each kind sum to 100%", () => {
    const shares = [...JSON.stringify(spec).matchAll(/"share":([\d.]+)/g)].map(([, share]) => Number(share));
    expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(3 * 2 * 100, 6);
  });
});
