import { readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { Bench, JupyterLab } from "./jupyterlab";
import { NotebookPage } from "./page";

const cells = [
  `import { figure } from "red-heart-lab/notebook";
import { stream } from "red-heart-lab/random";
/** Three small numbers. */
const little = [1, 2, 3];`,
  `const values = little.map((x) => ({ x, y: x * x }));
const encoding = { x: { field: "x", type: "ordinal" }, y: { field: "y", type: "quantitative" } } as const;
const spec = { data: { values }, mark: { type: "bar", tooltip: true }, encoding } as const;
await figure("squares", spec, { caption: "Squares of three numbers.", alt: "Three bars of height one, four and nine." });`,
  `const bars = { data: [{ type: "bar" as const, x: little, y: little }], layout: {} };
await figure("bars", bars, { caption: "Three numbers as bars.", alt: "Three bars of height one, two and three." });`,
  `"to be written"`,
];
const [vega, plotly, scratch] = [1, 2, 3];

// Each step takes a second or two on a quiet machine, and has much more on a busy one.
vi.setConfig({ testTimeout: 120_000 });

const bench = new Bench();
let lab: JupyterLab;
let notebook: NotebookPage;

beforeAll(async () => {
  const code = { cell_type: "code", metadata: {}, execution_count: null, outputs: [] };
  const kernelspec = { name: "red-heart-ts", display_name: "TypeScript (Red Heart Lab)", language: "typescript" };
  const content = { nbformat: 4, nbformat_minor: 5, metadata: { kernelspec } };
  const written = { ...content, cells: cells.map((source, i) => ({ ...code, id: `c${i}`, source })) };
  writeFileSync(path.join(bench.folder, "written.ipynb"), JSON.stringify(written));
  [lab] = await Promise.all([JupyterLab.start(bench), bench.execute("written.ipynb", "executed.ipynb")]);
  notebook = await NotebookPage.open(lab.address("executed.ipynb"));
}, 400_000);

afterAll(() => {
  bench.remove();
});

it("draws a saved Vega-Lite figure so that it answers the mouse", async () => {
  const drawing = notebook.cell(vega).locator(".vega-embed canvas, .vega-embed svg.marks");
  await drawing.first().hover({ position: { x: 100, y: 250 } });
  await notebook.page.locator("#vg-tooltip-element.visible").waitFor();
  expect(await notebook.page.locator("#vg-tooltip-element").innerText()).toMatch(/x:\s*2\s+y:\s*4/);
});

it("draws a saved Plotly figure so that it answers the mouse", async () => {
  const drawing = notebook.cell(plotly).locator(".js-plotly-plot");
  await drawing.locator(".main-svg").first().waitFor();
  await drawing.locator(".bars .point path").nth(2).hover({ force: true });
  await drawing.locator(".hoverlayer .hovertext").first().waitFor();
});

it("does not take a notebook for edited whose Vega-Lite figures were only looked at", async () => {
  type Looked = { cells: unknown[] };
  const executed = JSON.parse(readFileSync(path.join(bench.folder, "executed.ipynb"), "utf8")) as Looked;
  // JupyterLab has no way to draw a Plotly figure without a change of the notebook.
  const content = { ...executed, cells: executed.cells.filter((_, place) => place !== plotly) };
  writeFileSync(path.join(bench.folder, "looked-at.ipynb"), JSON.stringify(content));
  const looked = await NotebookPage.open(lab.address("looked-at.ipynb"));
  const drawing = looked.cell(vega).locator(".vega-embed canvas, .vega-embed svg.marks");
  await drawing.first().waitFor();
  await looked.page.locator(".lm-TabBar-tab.jp-mod-current").first().waitFor();
  await looked.page.waitForTimeout(1000);
  expect(await looked.page.locator(".lm-TabBar-tab.jp-mod-dirty").count()).toBe(0);
  await looked.run(scratch - 1, '"another answer"');
  await looked.page.locator(".lm-TabBar-tab.jp-mod-dirty").first().waitFor();
  await looked.close();
});

it("saves a notebook that was only looked at as it was", async () => {
  const file = path.join(bench.folder, "executed.ipynb");
  const before = readFileSync(file, "utf8");
  const { mtimeMs } = statSync(file);
  await notebook.page.keyboard.press("Control+S");
  await expect.poll(() => statSync(file).mtimeMs, { timeout: 10_000 }).toBeGreaterThan(mtimeMs);
  // The file is empty for a moment while it is written.
  await expect.poll(() => readFileSync(file, "utf8")).toBe(before);
});

it("shows an error with the cell's own line", async () => {
  await notebook.run(scratch, 'const fine = 1;\n\nthrow new RangeError("too far");');
  const shown = await notebook.output(scratch, "RangeError: too far");
  expect(shown).toMatch(/cell-1\.ts:3 \| throw new RangeError\("too far"\);/);
  expect(shown).toMatch(/at cell-1\.ts:3:7/);
});

it("completes a name with Tab", async () => {
  await notebook.run(0, `${cells[0]!}\nconsole.log("ready");`);
  await notebook.output(0, "ready");
  await notebook.edit(scratch);
  await notebook.page.keyboard.press("Control+A");
  await notebook.page.keyboard.insertText("little.redu");
  await notebook.page.keyboard.press("Tab");
  const menu = notebook.page.locator(".jp-Completer");
  await menu.waitFor();
  expect(await menu.locator(".jp-Completer-match").allInnerTexts()).toEqual(["reduce", "reduceRight"]);
  await notebook.page.keyboard.press("Escape");
});

it("tells type and meaning of a name with Shift+Tab", async () => {
  for (const [name, type, meaning] of [
    ["little", "const little: number[]", "Three small numbers."],
    ["stream", "function stream(seed: number | string): Stream", "The root stream of a seed"],
  ] as const) {
    await notebook.edit(scratch);
    await notebook.page.keyboard.press("Control+A");
    await notebook.page.keyboard.insertText(name);
    await notebook.page.keyboard.press("Shift+Tab");
    const tip = notebook.page.locator(".jp-Tooltip").filter({ hasText: type });
    await tip.waitFor();
    expect(await tip.innerText()).toContain(meaning);
    await notebook.page.keyboard.press("Escape");
  }
});

it("interrupts a cell that runs without end, and goes on", async () => {
  await notebook.run(scratch, "for (;;) await new Promise((done) => setTimeout(done, 20));");
  await notebook.state("busy");
  await notebook.page.locator('[data-jp-item-name="interrupt"]').click();
  await notebook.output(scratch, "Interrupted: the cell was interrupted");
  await notebook.run(scratch, "console.log(little.length + 40);");
  await notebook.output(scratch, "43");
});

it("forgets everything at a restart", async () => {
  await notebook.page.locator('[data-jp-item-name="restart"]').click();
  await notebook.page.locator(".jp-Dialog .jp-mod-accept").click();
  await notebook.state("restarting");
  await notebook.state("idle");
  await notebook.run(scratch, "console.log(little.length);");
  await notebook.output(scratch, "Cannot find name 'little'");
});

it("asks nothing of any other machine, and the browser has nothing to complain of", () => {
  expect(notebook.outside).toEqual([]);
  expect(notebook.complaints).toEqual([]);
});

it("leaves no process behind", async () => {
  await notebook.close();
  await lab.stop();
  await expect.poll(() => bench.survivors(), { timeout: 5000 }).toEqual([]);
});
