import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data";
import {
  bentham,
  layerNames,
  layerWaterfall,
  profiles,
  utilityOfOption,
  utilityWaterfall,
} from "../../../src/lib/ethics";
import { contexts } from "../contexts";

const profile = profiles["all-13"];
const option = loadCases()[0]!.options[0]!;

describe("layerWaterfall", () => {
  it("goes from 1 to the correction in six steps without a gap, in any situation", () => {
    fc.assert(
      fc.property(contexts, (context) => {
        for (const term of bentham(option, { profile, situation: { context, delayYears: 3 } }).terms) {
          const steps = layerWaterfall(term);
          expect(steps.map(({ name }) => name)).toEqual(layerNames);
          expect(steps[0]!.from).toBe(1);
          steps.slice(1).forEach(({ from }, i) => {
            expect(from).toBe(steps[i]!.to);
          });
          expect(Math.abs(steps.at(-1)!.to - term.correction)).toBeLessThanOrEqual(1e-9);
        }
      }),
    );
  });
});

describe("utilityWaterfall", () => {
  it.each(loadCases().map((one) => [one.id, one] as const))(
    "goes from 0 to the utility of each option of %s, largest first",
    (_, one) => {
      for (const each of one.options) {
        const result = utilityOfOption(one, each, { profile });
        const steps = utilityWaterfall(result);
        expect(steps[0]!.from).toBe(0);
        expect(steps.at(-1)!.to).toBeCloseTo(result.utility, 12);
        const sizes = steps.map(({ from, to }) => Math.abs(to - from));
        sizes.slice(1).forEach((size, i) => {
          expect(size).toBeLessThanOrEqual(sizes[i]! + 1e-12);
        });
      }
    },
  );
});
