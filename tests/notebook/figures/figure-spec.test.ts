import { describe, expect, it } from "vitest";
import { themedJson, type FigureSpec } from "../../../src/lib/notebook/figures/figure-spec";
import { fontFamily } from "../../../src/lib/notebook/figures/theme";

const values = [{ a: "x", b: 1 }];
const bars = { data: { values }, mark: "bar", encoding: { x: { field: "a", type: "nominal" } } } as const;

describe("themedJson", () => {
  it("lays the theme below a Vega-Lite figure's own configuration, marked as version 5", () => {
    const json = themedJson("a", { ...bars, config: { background: "ivory", axis: { grid: false } } });
    expect(json).toMatchObject({
      $schema: "https://vega.github.io/schema/vega-lite/v5.json",
      config: { background: "ivory", font: fontFamily, axis: { grid: false, labelFontSize: 12 } },
    });
  });

  it("lays the theme below a Plotly figure's own layout, and writes typed arrays as lists", () => {
    const json = themedJson("a", { data: [{ type: "scatter", y: Float64Array.of(1, 2) }], layout: { width: 500 } });
    expect(json).toMatchObject({
      data: [{ y: [1, 2] }],
      layout: { width: 500, height: 460, template: { layout: { font: { family: fontFamily } } } },
    });
  });

  it("turns NaN into null, which both libraries leave out", () => {
    expect(themedJson("a", { ...bars, data: { values: [{ a: "x", b: NaN }] } })).toMatchObject({
      data: { values: [{ a: "x", b: null }] },
    });
  });

  it("writes typed arrays of a Vega-Lite figure as lists, and refuses an empty one", () => {
    const of = (values: Float64Array): FigureSpec => ({ ...bars, data: { values: values as never } });
    expect(themedJson("a", of(Float64Array.of(1, 2)))).toMatchObject({ data: { values: [1, 2] } });
    expect(() => themedJson("a", of(new Float64Array(0)))).toThrow("figure a: data values is empty");
  });

  it("finds data in layers and generated data", () => {
    const layered: FigureSpec = { layer: [{ ...bars }, { mark: "rule", data: { sequence: { start: 0, stop: 3 } } }] };
    expect(() => themedJson("a", layered)).not.toThrow();
  });

  it.each<[string, FigureSpec, string]>([
    ["no data", { mark: "bar", encoding: {} } as never, "figure a: expected data, got none"],
    ["no values", { ...bars, data: { values: [] } }, "figure a: data values is empty"],
    ["an empty layer", { layer: [bars, { ...bars, data: { values: [] } }] }, "figure a: data values is empty"],
    ["an empty set", { ...bars, datasets: { s: [] }, data: { name: "s" } }, "figure a: data s is empty"],
    ["an address", { ...bars, data: { url: "cars.json" } }, "got an address: cars.json"],
    ["no trace", { data: [] }, "figure a: expected at least one trace, got none"],
    ["an empty trace", { data: [{ type: "scatter", x: [], y: [] }] }, "figure a: trace 1 has no data"],
  ])("refuses %s", (_name, spec, message) => {
    expect(() => themedJson("a", spec)).toThrow(message);
  });

  it("refuses more than 500 kB, says how much came, and what to do", () => {
    const many = Array.from({ length: 40_000 }, (_, i) => ({ a: i, b: i }));
    expect(() => themedJson("a", { ...bars, data: { values: many } })).toThrow(
      /figure a: expected at most 500 kB of data and settings, got \d{3} kB; aggregate, bin or thin/,
    );
  });
});
