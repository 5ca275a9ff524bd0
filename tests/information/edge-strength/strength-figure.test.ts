import { describe, expect, it } from "vitest";
import { strengthFigure } from "../../../src/lib/information";
import { svgOf } from "../svg";

const link = { from: "source", to: "target", given: [], nats: 0.1 };
const runs = [0, 1].map((run) => ({
  run,
  links: [{ coefficient: -0.5, nats: 0.1 + run / 10 }],
  rankCorrelation: 1,
  indirect: { ...link, p: 0.01 },
  givenMediator: { ...link, given: ["mediator"], p: 0.6 },
}));

describe("the figure of strengths", () => {
  it("has a dot for each link of each run, by size, and a tick for each p-value", async () => {
    const { svg, warnings } = await svgOf(strengthFigure(runs));
    expect(warnings).toEqual([]);
    expect(svg.match(/크기: 0\.5; [^"]*" role="[^"]*" aria-roledescription="(point|circle)"/g)).toHaveLength(2);
    expect(svg.match(/p값: 0\.(01|6); /g)).toHaveLength(4);
    expect(svg).toContain("매개 변수를 알 때");
  });
});
