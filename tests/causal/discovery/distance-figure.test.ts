import { describe, expect, it } from "vitest";
import { distanceFigure } from "../../../src/lib/causal/discovery";
import { svgOf } from "../../information/svg";

describe("the figure of distances", () => {
  it("has a row for each method and a dot for each graph", async () => {
    const { svg, warnings } = await svgOf(
      distanceFigure([
        { method: "one", distances: [0, 3, 3] },
        { method: "two", distances: [1, 2, 4] },
      ]),
    );
    expect(warnings).toEqual([]);
    expect(svg).toContain(">one<");
    expect(svg).toContain(">two<");
    expect(svg).toContain("구조 거리");
    // Six dots and two means.
    expect(svg.match(/aria-roledescription="(point|circle)"/g)).toHaveLength(8);
  });
});
