import { expect, it } from "vitest";
import { accuracyFigure } from "../../../src/lib/regret/head/accuracy-figure";
import { svgOf } from "../../information/svg";

it("accuracy is drawn over what counts as right, a line a source, without warnings (X-C11)", async () => {
  const rows = [0.15, 0.3].flatMap((threshold) =>
    ["our head", "recorded"].map((source, i) => ({ source, threshold, accuracy: 50 + 100 * threshold - i })),
  );
  const { svg, warnings } = await svgOf(accuracyFigure(rows));
  expect(warnings).toEqual([]);
  for (const text of ["our head", "recorded", "정확도"]) expect(svg).toContain(text);
});
