import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import {
  dimensionLabel,
  layerWaterfallFigure,
  profiles,
  utilityOfOption,
  utilityWaterfallFigure,
} from "../../../src/lib/ethics";
import { warningsOf } from "../../information/surd/vega-warnings";

const one = caseNamed("homeless-person");
const result = utilityOfOption(one, one.options[2]!, { profile: profiles["all-13"] });

interface Drawn {
  data: { values: { panel: string; step: string; from: number; to: number; kind: string; shown: string }[] };
}

describe("layerWaterfallFigure", () => {
  it("has a panel a term, named with its correction, and six bars each that say their factors", () => {
    const spec = layerWaterfallFigure(result.terms.slice(0, 2));
    expect(warningsOf((logger) => compile(spec, { logger }))).toEqual([]);
    const { values } = (spec as unknown as Drawn).data;
    expect(values).toHaveLength(12);
    expect(values[0]!.panel).toBe(`intensity · 강도: × ${result.terms[0]!.correction.toFixed(2)}`);
    const urgent = result.terms[0]!.factors.contextual;
    expect(values[0]).toMatchObject({ from: 1, to: urgent, kind: "raises · 올림", shown: `× ${urgent.toFixed(2)}` });
    expect(values.find(({ from, to }) => from === to)!.kind).toBe("leaves · 그대로");
  });

  it("refuses no terms", () => {
    expect(() => layerWaterfallFigure([])).toThrow("terms.length");
  });
});

describe("utilityWaterfallFigure", () => {
  it("has a bar a dimension, signed, that ends at the utility", () => {
    const spec = utilityWaterfallFigure(result);
    expect(warningsOf((logger) => compile(spec, { logger }))).toEqual([]);
    const { values } = (spec as unknown as Drawn).data;
    expect(values.map(({ step }) => step).sort()).toEqual(profiles["all-13"].dimensions.map(dimensionLabel).sort());
    expect(values.at(-1)!.to).toBeCloseTo(result.utility, 12);
    for (const { from, to, shown } of values) expect(shown.startsWith(to < from ? "−" : "+")).toBe(true);
  });
});
