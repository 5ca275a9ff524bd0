import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { figureOf } from "../../src/lib/notebook/figure";
import { sha256 } from "../../src/lib/notebook/results/provenance";
import { emotionBars, plotlyLines } from "./figures/specs";
import { fakeSession } from "./support";

const text = { caption: "Joy is most of it.", alt: "Three bars, the first of 65%, the others short." };

describe("figure", () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("writes the SVG, records it with its hash, and shows one bundle with provenance", async () => {
    const { session, kernel } = fakeSession();
    const result = await figureOf(session, "003-F10", emotionBars(), text);
    const svg = readFileSync(join(session.folder, "003-F10.svg"), "utf8");
    expect(result).toMatchObject({ id: "003-F10", library: "vega-lite", file: "003-F10.svg", ...text, cell: 1 });
    expect(result.sha256).toBe(sha256(svg));
    expect(session.results().figures).toEqual([result]);
    const [bundle, caption] = kernel.shown;
    expect(Object.keys(bundle!.data)).toEqual(["application/vnd.vegalite.v5+json", "image/svg+xml", "text/plain"]);
    expect(bundle!.data["image/svg+xml"]).toBe(svg);
    expect(bundle!.metadata["provenance"]).toMatchObject({
      commit: "c0ffee",
      dirty: false,
      lockfile: "10cf11e",
      notebook: "17-surd-pid-ksg",
      profile: "paper",
      engine: "none (no tensors used)",
      cell: 1,
      data: {},
    });
    expect(caption?.data["text/html"]).toContain("<strong>Figure 003-F10.</strong> Joy is most of it.");
    expect(kernel.shown).toHaveLength(2);
  });

  it("gives the same bytes in five runs", async () => {
    const hashes = new Set<string | undefined>();
    for (let run = 0; run < 5; run++)
      hashes.add((await figureOf(fakeSession().session, "bars", emotionBars(), text)).sha256);
    expect(hashes.size).toBe(1);
  });

  it("shows a Plotly figure without a static picture where there is no Chromium, and says so", async () => {
    vi.stubEnv("RED_HEART_CHROMIUM", "/nowhere/chromium");
    const { session, kernel } = fakeSession();
    const result = await figureOf(session, "lines", plotlyLines(), text);
    expect(result).not.toHaveProperty("file");
    expect(result.static).toMatch(/^missing: RED_HEART_CHROMIUM: .*install Chromium/);
    expect(existsSync(join(session.folder, "lines.svg"))).toBe(false);
    expect(Object.keys(kernel.shown[0]!.data)).toEqual(["application/vnd.plotly.v1+json", "text/plain"]);
    expect(kernel.texts("text/plain")[0]).toContain("[no static picture, missing: RED_HEART_CHROMIUM");
  });

  it.each([
    [
      "Figure 1",
      text,
      'figure id: expected a row\'s id such as "003-F10" or a slug such as "ksg-bias", got "Figure 1"',
    ],
    ["../a", text, 'got "../a"'],
    ["bars", { ...text, caption: "" }, 'figure bars: caption: expected a sentence, got ""'],
    ["bars", { ...text, alt: "bars" }, "figure bars: alt: expected at least 20 characters"],
  ])("refuses %s with %o", async (id, words, message) => {
    await expect(figureOf(fakeSession().session, id, emotionBars(), words)).rejects.toThrow(message);
  });

  it("refuses an id that the notebook has used, before it draws", async () => {
    const { session } = fakeSession();
    const both = [figureOf(session, "bars", emotionBars(), text), figureOf(session, "bars", plotlyLines(), text)];
    const [first, second] = await Promise.allSettled(both);
    expect(first?.status).toBe("fulfilled");
    expect(second).toMatchObject({ reason: { message: "figure bars: already recorded in cell 1 of 17-surd-pid-ksg" } });
  });

  it("records the cell that called it, even if another runs when the picture is ready", async () => {
    const { session, kernel } = fakeSession();
    const pending = figureOf(session, "bars", emotionBars(), text);
    kernel.cell = { executionCount: 2 };
    expect((await pending).cell).toBe(1);
  });
});
