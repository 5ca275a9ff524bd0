import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { findChromium } from "../../../src/lib/notebook/figures/chromium";
import { themedJson, type PlotlySpec } from "../../../src/lib/notebook/figures/figure-spec";
import { plotlySvg } from "../../../src/lib/notebook/figures/plotly-svg";
import { normaliseSvg } from "../../../src/lib/notebook/figures/svg";
import { plotlyLines } from "./specs";

const text = { caption: "Two lines.", alt: "Two lines that rise together." };
const drawn = async (spec: PlotlySpec): Promise<string> =>
  normaliseSvg(await plotlySvg("lines", themedJson("lines", spec)), "figure-lines", text);
const hasChromium = (() => {
  try {
    return findChromium() !== "";
  } catch {
    return false;
  }
})();

describe.runIf(hasChromium)("plotlySvg", () => {
  it("draws traces, Hangul and the theme's colours", { timeout: 60_000 }, async () => {
    const svg = await drawn(plotlyLines());
    for (const part of ["KSG 1 · 추정", "상호정보량", "rgb(0, 114, 178)", "Noto Sans CJK KR"])
      expect(svg).toContain(part);
  });

  it("draws the same bytes five times, side by side and after another figure", { timeout: 60_000 }, async () => {
    const first = await drawn(plotlyLines());
    await drawn({
      data: [{ type: "sankey", node: { label: ["a", "b"] }, link: { source: [0], target: [1], value: [1] } }],
    });
    const more = await Promise.all([1, 2, 3, 4].map(() => drawn(plotlyLines())));
    expect(new Set([first, ...more]).size).toBe(1);
  });

  it("draws a surface as a bitmap inside of the SVG", { timeout: 60_000 }, async () => {
    const z = Array.from({ length: 8 }, (_, i) => Array.from({ length: 8 }, (_, j) => Math.sin(i) * Math.cos(j)));
    expect(await drawn({ data: [{ type: "surface", z }] })).toContain("data:image/png;base64,");
  });

  it("fails on an attribute that Plotly does not know", { timeout: 60_000 }, async () => {
    const spec = { data: [{ type: "scatter", x: [1], y: [1], colour: "red" }] } as unknown as PlotlySpec;
    await expect(drawn(spec)).rejects.toThrow(/^figure lines: .*colour/);
  });

  it("leaves a script free to end", { timeout: 60_000 }, () => {
    const program = `
      const { plotlySvg } = require("./dist/lib/notebook/figures/plotly-svg");
      const json = { data: [{ type: "bar", y: [1] }], layout: { width: 300, height: 200 } };
      plotlySvg("a", json).then((svg) => console.log(svg.length > 0));`;
    expect(execFileSync(process.execPath, ["-e", program], { encoding: "utf8", timeout: 50_000 })).toBe("true\n");
  });
});
