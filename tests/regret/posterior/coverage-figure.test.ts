import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { coverageFigure } from "../../../src/lib/regret/posterior/coverage-figure";
import { priorSensitivity } from "../../../src/lib/regret/posterior/sensitivity";
import { svgOf } from "../../information/svg";

it("coverage and width are drawn over the reports, a line a prior, without warnings (003-E8)", async () => {
  const { svg, warnings } = await svgOf(coverageFigure(priorSensitivity(stream(1), 20, [3, 30])));
  expect(warnings).toEqual([]);
  for (const text of ["the right prior", "turned around", "mean width · 평균 폭"]) expect(svg).toContain(text);
});
