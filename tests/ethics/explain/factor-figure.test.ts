import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import { factorFigure, profiles, utilityOfOption } from "../../../src/lib/ethics";
import { warningsOf } from "../../information/surd/vega-warnings";

const one = caseNamed("ai-jobs");
const { terms } = utilityOfOption(one, one.options[0]!, { profile: profiles["bentham-v2"] });

describe("factorFigure", () => {
  it("has sixty cells for ten dimensions under six layers, each with its factor", () => {
    const spec = factorFigure(terms);
    expect(warningsOf((logger) => compile(spec, { logger }))).toEqual([]);
    const { values } = (spec as unknown as { data: { values: { doublings: number; factor: string }[] } }).data;
    expect(values).toHaveLength(60);
    for (const { doublings, factor } of values) expect((2 ** doublings).toFixed(2)).toBe(factor);
  });

  it("refuses no terms", () => {
    expect(() => factorFigure([])).toThrow("terms.length");
  });
});
