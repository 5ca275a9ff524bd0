import { describe, expect, it } from "vitest";
import { inferRegret } from "../../../src/lib/regret/posterior/infer";
import { posteriorFigure } from "../../../src/lib/regret/posterior/posterior-figure";
import { svgOf } from "../../information/svg";

describe("the figure of posteriors (003-F7)", () => {
  const { posterior, interval } = inferRegret("choice", { regretted: 4, total: 10 });

  it("draws a panel a posterior, without warnings", async () => {
    const named = ["10 reports", "again"].map((name) => ({ name, posterior, prior: posterior, truth: 0.4 }));
    const { svg, warnings } = await svgOf(posteriorFigure(named));
    expect(warnings).toEqual([]);
    for (const text of ["10 reports", "again", "regret · 후회"]) expect(svg).toContain(text);
  });

  it("fills exactly the credible interval", () => {
    const spec = JSON.stringify(posteriorFigure([{ name: "one", posterior }]));
    const filled = spec.slice(spec.indexOf('"values":[') + 9, spec.indexOf("]") + 1);
    const regrets = (JSON.parse(filled) as { regret: number }[]).map(({ regret }) => regret);
    expect(Math.min(...regrets)).toBeCloseTo(interval.low, 2);
    expect(Math.max(...regrets)).toBeCloseTo(interval.high, 2);
  });
});
