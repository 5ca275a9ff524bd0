import { existsSync } from "node:fs";
import { Resvg } from "@resvg/resvg-js";
import type { TopLevelSpec } from "vega-lite";
import { describe, expect, it } from "vitest";
import { themedJson } from "../../../src/lib/notebook/figures/figure-spec";
import { normaliseSvg } from "../../../src/lib/notebook/figures/svg";
import { vegaLiteSvg } from "../../../src/lib/notebook/figures/vega-lite-svg";
import { emotionBars } from "./specs";

const text = { caption: "Joy is most of it.", alt: "Three bars, the first of 65%." };
const drawn = async (spec: TopLevelSpec): Promise<string> =>
  normaliseSvg(await vegaLiteSvg("bars", themedJson("bars", spec)), "figure-bars", text);

describe("vegaLiteSvg", () => {
  it("draws the golden picture, whatever fonts the machine has", async () => {
    await expect(await drawn(emotionBars())).toMatchFileSnapshot("fixtures/emotion-bars.svg");
  });

  it("draws the same bytes five times, and after another figure", async () => {
    const first = await drawn(emotionBars());
    await drawn({ ...emotionBars(["a", "b", "c"]) });
    for (let i = 0; i < 4; i++) expect(await drawn(emotionBars())).toBe(first);
  });

  it("writes Hangul as text, in a family that has it", async () => {
    const svg = await drawn(emotionBars());
    expect(svg).toContain(">감정 · emotion</text>");
    expect(svg).toMatch(/font-family="[^"]*Noto Sans CJK KR[^"]*"/);
  });

  it("leaves room for wide letters: Hangul labels move the bars further right than Latin ones", async () => {
    const left = async (names: string[]): Promise<number> =>
      Number(/translate\(([\d.]+),/.exec(await drawn(emotionBars(names)))?.[1]);
    expect(await left(["가가가가가가가가", "나", "다"])).toBeGreaterThan((await left(["iiiiiiii", "b", "c"])) + 40);
  });

  it("fails on a warning", async () => {
    const spec = { ...emotionBars(), encoding: { size: { field: "name", type: "nominal" }, x: { field: "share" } } };
    await expect(drawn(spec as never)).rejects.toThrow(/^figure bars: .*size/);
  });

  it("names the figure when Vega-Lite itself fails", async () => {
    await expect(drawn({ ...emotionBars(), mark: "bra" } as never)).rejects.toThrow(/^figure bars: /);
  });
});

const noto = "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc";

describe.runIf(existsSync(noto))("with Noto Sans CJK", () => {
  const pixels = async (name: string): Promise<Buffer> =>
    new Resvg(await drawn(emotionBars([name, "b", "c"])), { font: { loadSystemFonts: true } }).render().pixels;

  it("each Hangul letter has its own shape: no two of them are one empty box", async () => {
    expect((await pixels("가나다")).equals(await pixels("라마바"))).toBe(false);
    // Letters that no font has do come out alike, so the comparison above can fail.
    expect((await pixels("\u{f0001}\u{f0002}")).equals(await pixels("\u{f0003}\u{f0004}"))).toBe(true);
  });
});
