import { describe, expect, it } from "vitest";
import type { Entry } from "../../../src/cli/board/entry";
import { href } from "../../../src/cli/page/html";
import { escapeHtml } from "../../../src/lib/notebook/html";
import { sitePage } from "../../../src/cli/page/site-page";
import type { Results } from "../../../src/lib/notebook/results/results";

const nasty = `<script>alert("1")</script> & 'x' 한국어`;
const entry: Entry = {
  ...{ id: "003-E1", kind: "number", notebook: "17-a b", where: nasty, says: nasty, claimed: nasty, implied: nasty },
  ...{ recorded: nasty, measured: nasty, interval: [1, 2], unit: nasty, verdict: "refuted", reason: nasty },
  ...{ profile: "paper", engine: nasty, seed: 1 },
};
const figure = { id: "f", library: "plotly", spec: "0", caption: nasty, alt: nasty } as const;
const results: Results = {
  ...{ notebook: "17-a b", profile: "paper", parameters: {}, engine: "cpu", claims: [] },
  provenance: { commit: "c", dirty: false, lockfile: "l", data: {} },
  figures: [
    { ...figure, file: "f#1.svg" },
    { ...figure, id: "g", static: "missing: no browser" },
  ],
};
const page = sitePage(
  {
    board: [{ ...entry, id: "000-C1", notebook: "99-later", verdict: "open" }, entry],
    results: [results],
    notebooks: ["17-a b"],
  },
  { figures: "../figures", notebooks: "../notebooks" },
);

/** Names of elements that are opened and not closed, or closed and not opened: an independent look at well-formedness. */
function unbalanced(text: string): readonly string[] {
  const empty = new Set(["meta", "img", "input", "!doctype"]);
  const open: string[] = [];
  const bad: string[] = [];
  const bare = text.replaceAll(/<(script|style)>[^]*?<\/\1>/g, "");
  for (const [, close, name] of bare.matchAll(/<(\/?)([!a-z][a-z0-9]*)(?:\s[^<>]*)?>/g)) {
    if (empty.has(name!)) continue;
    if (!close) open.push(name!);
    else if (open.pop() !== name) bad.push(name!);
  }
  return [...bad, ...open];
}

describe("sitePage", () => {
  it("is well-formed, names its language, and needs no network", () => {
    expect(unbalanced(page)).toEqual([]);
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/i);
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page).not.toContain("@import");
  });

  it("escapes every text of papers, rows and notebooks", () => {
    expect(page).not.toContain("<script>alert");
    expect(page.match(/&lt;script&gt;alert/g)!.length).toBeGreaterThan(10);
    expect(page).toContain("한국어");
  });

  it("links notebooks that exist and figures that have a file, with encoded paths", () => {
    expect(page).toContain('href="../notebooks/17-a%20b.ipynb"');
    expect(page).toContain('src="../figures/17-a%20b/f%231.svg"');
    expect(page).not.toContain("99-later.ipynb");
    expect(page).toContain("missing: no browser");
  });

  it("shows what has been judged before what is open", () => {
    expect(page.indexOf('<tr id="003-E1"')).toBeLessThan(page.indexOf('<tr id="000-C1"'));
  });

  it("shows every row without scripts; the filters appear with the script that serves them", () => {
    expect(page.match(/<tr id="/g)).toHaveLength(2);
    expect(page).not.toMatch(/<tr[^>]* hidden/);
    expect(page).toContain('<form id="filters" hidden>');
  });

  it("gives each picture a text, each table headers with a scope, each field a label", () => {
    expect(page.match(/<img /g)).toHaveLength(page.match(/<img [^>]*alt="[^"]+"/g)!.length);
    expect(page).not.toMatch(/<th(?=[\s>])(?! scope=)/);
    const fields = page.match(/<(select|input) /g)!.length;
    expect(page.match(/<label>[^<]*<(select|input) /g)).toHaveLength(fields);
  });
});

describe("escapeHtml", () => {
  it("leaves no character that could end a text or an attribute", () => {
    expect(escapeHtml(`<a b="c" d='e'>&`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;");
  });
});

describe("href", () => {
  it("encodes each segment", () => {
    expect(href("../a", "한 b", "c?.svg")).toBe("../a/%ED%95%9C%20b/c%3F.svg");
  });
});
