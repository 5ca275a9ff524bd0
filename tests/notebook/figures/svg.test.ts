import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseSvg } from "../../../src/lib/notebook/figures/svg";

const text = { caption: 'A "caption" < 3.', alt: "An alt & text." };
const body = (inner: string): string => normaliseSvg(`<svg width="10">${inner}</svg>`, "figure-a", text);

describe("normaliseSvg", () => {
  it("names the picture for screen readers, escaped", () => {
    expect(body("")).toBe(
      '<svg width="10" role="img" aria-label="An alt &amp; text."><title>A &quot;caption&quot; &lt; 3.</title></svg>\n',
    );
  });

  it("replaces what the library says of the picture, and cuts what stands before it", () => {
    const svg = normaliseSvg('<?xml version="1.0"?><svg class="marks" role="x" aria-label="y" width="1"/>', "a", text);
    expect(svg).toMatch(/^<svg width="1".* role="img" aria-label="An alt/);
  });

  it("rounds coordinates to three decimals and drops the sign of zero", () => {
    expect(body('<path d="M1.00049999,-0.00001L-5.55555,1e-7z"/>')).toContain('d="M1, 0L-5.556,0z"');
    expect(body('<g transform="translate(252.99999999999997,3)"/>')).toContain("translate(253,3)");
    expect(body('<g style="opacity: 0.123456; fill: #1e3a5f; stroke: #0000e5"/>')).toContain(
      "opacity: 0.123; fill: #1e3a5f; stroke: #0000e5",
    );
  });

  it("keeps two numbers two when a sign goes", () => {
    expect(body('<path d="M10-0.00001"/>')).toContain('d="M10 0"');
  });

  it("leaves texts, names and colours alone", () => {
    const inner = '<text fill="#1e3a5f" aria-label="0.123456">0.123456 x="1.23456"</text>';
    expect(body(inner)).toContain(inner);
  });

  it("makes differences in the last bits of a number vanish", () => {
    const coordinate = fc.integer({ min: -1e6, max: 1e6 }).map((thousandths) => thousandths / 1000);
    fc.assert(
      fc.property(coordinate, fc.integer({ min: -4, max: 4 }), (x, bits) => {
        const shaken = x * (1 + bits * Number.EPSILON);
        expect(body(`<line x1="${shaken}"/>`).replace(" 0", "0")).toBe(body(`<line x1="${x}"/>`).replace(" 0", "0"));
      }),
    );
  });

  it("counts ids anew under the figure's name, and every reference follows", () => {
    const inner = (a: string, b: string): string =>
      `<clipPath id="${a}"/><linearGradient id="${b}"/><g clip-path="url(#${a})"/><g style="fill: url('about:blank#${b}')"/>` +
      `<g style="fill: url(&quot;#${b}&quot;)"/><use xlink:href="#${a}"/><use href="#${b}"/>`;
    expect(body(inner("clip17", "g8a3f"))).toBe(body(inner("clip2", "g00")));
    expect(body(inner("clip17", "g8a3f"))).toContain('clip-path="url(#figure-a-1)"/><g style="fill: url(#figure-a-2)"');
  });

  it("refuses what is no SVG", () => {
    expect(() => normaliseSvg("<html></html>", "figure-a", text)).toThrow("figure-a: expected an <svg> element");
  });
});
