import { escapeHtml } from "../html";

/** Attributes that hold coordinates, lengths and fractions, and nothing else. */
const numeric = new RegExp(
  "^(d|(gradient|pattern)?[tT]ransform|points|viewBox|[xy][12]?|d[xy]|[cf][xy]|r[xy]?|width|height|offset" +
    "|(fill-|stroke-|stop-)?opacity|stroke-(width|dasharray|dashoffset)|font-size)$",
);

/** How a figure names itself to a screen reader. */
export interface Description {
  readonly caption: string;
  readonly alt: string;
}

/**
 * Makes an SVG the same to the byte over runs and machines, and safe to stand beside others on one page.
 *
 * Numbers keep three decimals, so that differences in the last bits of a double vanish; ids are counted anew under
 * `prefix`; the picture gets its description for screen readers.
 *
 * @throws Error if `svg` has no <svg> element
 */
export function normaliseSvg(svg: string, prefix: string, { caption, alt }: Description): string {
  const rounded = svg.replace(/<[a-zA-Z][^>]*>/g, (tag) =>
    tag.replace(/([\w:-]+)="([^"]*)"/g, (whole, name: string, value: string) => {
      if (numeric.test(name)) return `${name}="${value.replace(anyNumber, short)}"`;
      return name === "style" ? `style="${value.replace(longFraction, short)}"` : whole;
    }),
  );
  const named = renameIds(rounded, prefix);
  const open = /<svg\b[^>]*>/.exec(named);
  if (!open) throw new Error(`figure ${prefix}: expected an <svg> element, got ${svg.slice(0, 80)}`);
  const start = open[0].replace(/\s(role|aria-label|class)="[^"]*"/g, "");
  const label = `${start.slice(0, -1)} role="img" aria-label="${escapeHtml(alt)}"><title>${escapeHtml(caption)}</title>`;
  return `${named.slice(open.index).replace(open[0], () => label)}\n`;
}

/** A number that is longer than three decimals, or has an exponent. */
const anyNumber = /-?(?:\d*\.\d{4,}(?:e[+-]?\d+)?|\d+(?:\.\d*)?e[+-]?\d+)/gi;
/** In a style, "#1e3a5f" is a colour: only fractions are rounded there. */
const longFraction = /-?\d*\.\d{4,}(?:e[+-]?\d+)?/gi;

/** Three decimals; −0 becomes 0. The blank keeps "10-0.0001" two numbers when the sign goes. */
function short(number: string): string {
  const value = Number(Number(number).toFixed(3));
  return value === 0 ? (number.startsWith("-") ? " 0" : "0") : String(value);
}

/** Ids in order of appearance become prefix-1, prefix-2, ..., and every reference follows. */
function renameIds(svg: string, prefix: string): string {
  const names = new Map<string, string>();
  for (const [, id] of svg.matchAll(/<[a-zA-Z][^>]*?\sid="([^"]+)"/g)) {
    if (!names.has(id!)) names.set(id!, `${prefix}-${names.size + 1}`);
  }
  const rename = (id: string): string => names.get(id) ?? id;
  return (
    svg
      .replace(/(\sid=")([^"]+)"/g, (_whole, start: string, id: string) => `${start}${rename(id)}"`)
      // Without quotes around the address: some viewers don't know url('#...').
      .replace(/url\((?:&quot;|')?[^#)]*#([^)'"&]+)(?:&quot;|')?\)/g, (_whole, id: string) => `url(#${rename(id)})`)
      .replace(/((?:xlink:)?href="#)([^"]+)"/g, (_whole, start: string, id: string) => `${start}${rename(id)}"`)
  );
}
