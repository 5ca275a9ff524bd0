import { createRequire } from "node:module";
import type { Browser, Page } from "playwright-core";
import { withChromium } from "./chromium";
import type { Json } from "./figure-spec";

/** The page in which a browser draws: Plotly is loaded once. */
const pages = new WeakMap<Browser, Promise<Page>>();
let last: Promise<unknown> = Promise.resolve();

/**
 * Draws a Plotly figure in headless Chromium, without network, with Plotly's random names drawn from a fixed sequence.
 *
 * @returns the SVG as Plotly writes it; a surface or another WebGL trace is a bitmap inside of it
 * @throws NoChromium if there is no browser; Error that names the figure and each attribute that Plotly does not know
 */
export async function plotlySvg(id: string, json: Json): Promise<string> {
  // One at a time: the page's random sequence starts anew for each figure.
  const drawn = last.then(() => withChromium((browser) => draw(browser, json)));
  last = drawn.catch(() => undefined);
  const { svg, faults } = await drawn;
  if (faults.length > 0) throw new Error(`figure ${id}: ${faults.join("; ")}`);
  return svg;
}

interface Drawn {
  readonly svg: string;
  readonly faults: readonly string[];
}

async function draw(browser: Browser, json: Json): Promise<Drawn> {
  let page = pages.get(browser);
  if (page === undefined) {
    page = openPage(browser);
    pages.set(browser, page);
    // A page that could not be opened is not kept for the next figure.
    page.catch(() => pages.delete(browser));
  }
  return await (await page).evaluate<Drawn>(`(${drawInPage})(${JSON.stringify(json)})`);
}

async function openPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.setContent('<!doctype html><meta charset="utf-8"><body></body>');
  await page.addScriptTag({ path: createRequire(__filename).resolve("plotly.js/dist/plotly.min.js") });
  return page;
}

/** Runs in the page. Plotly names clips and gradients at random, so chance restarts there with each figure. */
const drawInPage = `async ({ data, layout }) => {
  let state = 1;
  Math.random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  await document.fonts.ready;
  const faults = (Plotly.validate(data, layout) ?? []).map((fault) => fault.msg);
  if (faults.length > 0) return { svg: "", faults };
  const url = await Plotly.toImage({ data, layout }, { format: "svg", width: layout.width, height: layout.height });
  return { svg: decodeURIComponent(url.slice(url.indexOf(",") + 1)), faults };
}`;
