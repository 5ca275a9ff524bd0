import { expect, it } from "vitest";
import { regretErrorsFigure } from "../../../src/lib/regret/counterfactual/errors-figure";
import { svgOf } from "../../information/svg";

it("errors are drawn over confounding, a line a method, without warnings (003-E9)", async () => {
  const errors = (["abduction", "conditioning", "adjustment"] as const).flatMap((method, i) =>
    [0, 1].map((confounding) => ({ method, confounding, mean: i * confounding, worst: i })),
  );
  const { svg, warnings } = await svgOf(regretErrorsFigure(errors));
  expect(warnings).toEqual([]);
  for (const text of ["abduction", "adjustment", "conditioning", "교란의 세기"]) expect(svg).toContain(text);
});
