import { rmSync } from "node:fs";
import { join } from "node:path";
import { NoChromium } from "./figures/chromium";
import { isPlotly, themedJson, type FigureSpec, type Json } from "./figures/figure-spec";
import { escapeHtml } from "./html";
import { plotlySvg } from "./figures/plotly-svg";
import { sha256 } from "./results/provenance";
import type { FigureResult } from "./results/results";
import { currentSession, writeBeside, type Session } from "./session";
import { normaliseSvg } from "./figures/svg";
import { vegaLiteSvg } from "./figures/vega-lite-svg";

/** What a reader is told beside the picture, and what one who can't see it is told instead. */
export interface FigureText {
  /** One sentence that says what the picture shows; shown below it. */
  readonly caption: string;
  /** What there is to see: axes, shapes, the values that matter; at least 20 characters. */
  readonly alt: string;
}

/**
 * Shows a figure, writes `<out>/<notebook>/<id>.svg`, and records it with its provenance. The SVG has the same bytes in
 * every run.
 *
 * A Plotly figure's SVG is drawn by headless Chromium. Where there is none, the interactive figure is shown all the same,
 * with a note that says what is missing.
 *
 * @param id a row's id ("003-F10") or a slug ("ksg-bias"), once a notebook
 * @param spec a Vega-Lite specification with its data inside, or Plotly traces and layout; at most 500 kB
 * @returns nothing, once the file is written: await it, so that the picture belongs to its cell
 * @throws Error that names the figure for an ill-formed or repeated id, a missing caption or alt text, empty data, too much
 *   data, a warning of Vega-Lite, or an attribute that Plotly does not know
 */
export async function figure(id: string, spec: FigureSpec, text: FigureText): Promise<void> {
  // A kernel prints what a cell's last expression gives; the picture is enough.
  await figureOf(currentSession(), id, spec, text);
}

/** {@link figure} of a given session; gives what was recorded. */
export async function figureOf(
  session: Session,
  id: string,
  spec: FigureSpec,
  text: FigureText,
): Promise<FigureResult> {
  requireText(id, text);
  const json = themedJson(id, spec);
  session.reserve(`figure ${id}`);
  const cell = session.cell;
  const library = isPlotly(spec) ? "plotly" : "vega-lite";
  const picture = await draw(id, library, json, text);
  const file = `${id}.svg`;
  if (picture.svg === undefined) rmSync(join(session.folder, file), { force: true });
  else writeBeside(join(session.folder, file), picture.svg);
  const result: FigureResult = {
    id,
    library,
    ...(picture.svg === undefined ? { static: picture.missing } : { file, sha256: sha256(picture.svg) }),
    spec: sha256(JSON.stringify(json)),
    caption: text.caption,
    alt: text.alt,
    ...cell,
  };
  session.addFigure(result);
  show(session, result, json, picture.svg);
  return result;
}

const interactiveType = {
  "vega-lite": "application/vnd.vegalite.v5+json",
  plotly: "application/vnd.plotly.v1+json",
} as const;

type Picture = { readonly svg: string } | { readonly svg: undefined; readonly missing: string };

async function draw(id: string, library: FigureResult["library"], json: Json, text: FigureText): Promise<Picture> {
  try {
    const svg = library === "plotly" ? await plotlySvg(id, json) : await vegaLiteSvg(id, json);
    return { svg: normaliseSvg(svg, `figure-${id}`, text) };
  } catch (error) {
    if (error instanceof NoChromium) return { svg: undefined, missing: `missing: ${error.message}` };
    throw error;
  }
}

/** The figure as one bundle, each viewer taking the richest form it knows, and the caption below it. */
function show(
  session: Session,
  { id, library, caption, alt, static: missing }: FigureResult,
  json: Json,
  svg?: string,
): void {
  const note = missing === undefined ? "" : `\n[no static picture, ${missing}]`;
  const provenance = session.outputProvenance();
  session.bridge?.display(
    {
      [interactiveType[library]]: json,
      ...(svg === undefined ? {} : { "image/svg+xml": svg }),
      "text/plain": `Figure ${id}. ${caption}\n${alt}${note}`,
    },
    { provenance },
  );
  session.bridge?.display({
    "text/html": `<p style="margin:.2em 0 1em"><strong>Figure ${escapeHtml(id)}.</strong> ${escapeHtml(caption)}</p>`,
    "text/plain": `Figure ${id}. ${caption}`,
  });
}

const rowId = /^(\d{3}|X)-[SEATFNCD][1-9]\d*$/;
const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;

function requireText(id: string, { caption, alt }: FigureText): void {
  if (!rowId.test(id) && !slug.test(id)) {
    throw new Error(`figure id: expected a row's id such as "003-F10" or a slug such as "ksg-bias", got "${id}"`);
  }
  if (caption.trim().length < 10) throw new Error(`figure ${id}: caption: expected a sentence, got "${caption}"`);
  if (alt.trim().length < 20) {
    throw new Error(`figure ${id}: alt: expected at least 20 characters on what there is to see, got "${alt}"`);
  }
}
