import { describe, expect, it } from "vitest";
import { dimensionNames } from "../../../src/lib/data";
import { influences, layerLabels, layerNames, neutralContext } from "../../../src/lib/ethics";

describe("influences", () => {
  it.each(layerNames)(
    "of the %s layer on one dimension sum to at most 1, so that factors stay within [1/2, 2]",
    (layer) => {
      for (const dimension of dimensionNames) {
        const strengths = Object.values(influences[layer]).map((trigger) => Math.abs(trigger[dimension] ?? 0));
        expect(strengths.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(1 + 1e-12);
      }
    },
  );

  it("name the triggers that a case's context holds, and no others", () => {
    for (const layer of layerNames) {
      const expected = layer === "temporal" ? ["lateness"] : Object.keys(neutralContext[layer]);
      expect(Object.keys(influences[layer]).sort()).toEqual(expected.sort());
      expect(layerLabels[layer]).toMatch(/[가-힣]/);
    }
  });
});
