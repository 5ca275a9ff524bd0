import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findRow, loadRows, parseRows, rowsWithoutLevel } from "../../../src/lib/notebook/rows/rows";
import { aRow, temporaryFolder } from "../support";

const row = (id: string, more = ""): string =>
  `- id: ${id}\n  kind: contradiction\n  notebook: 17-surd-pid-ksg\n  where: "3"\n  says: Text.\n${more}`;

function folderOf(files: Record<string, string>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe("loadRows", () => {
  it("reads files by name and rows in order, and nothing but YAML", () => {
    const folder = folderOf({ "b.yaml": row("003-C3"), "a.yaml": row("X-C2") + row("X-C1"), "notes.md": "- no row" });
    expect(loadRows(folder).map(({ id }) => id)).toEqual(["X-C2", "X-C1", "003-C3"]);
  });

  it("names both files of a repeated id", () => {
    const folder = folderOf({ "a.yaml": row("003-C3"), "b.yaml": row("003-C3") });
    expect(() => loadRows(folder)).toThrow(/b\.yaml: 003-C3 is already a row of .*a\.yaml/);
  });

  it("refuses an id that is repeated within a file", () => {
    expect(() => loadRows(folderOf({ "a.yaml": row("003-C3") + row("003-C3") }))).toThrow("003-C3 is already a row");
  });

  it("reads the ledger of this project", () => {
    const rows = loadRows(join(__dirname, "../../../data/papers"));
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

describe("parseRows", () => {
  it("names file, row and field of every fault at once", () => {
    const text = `${row("003-C3", "  colour: red\n")}${row("3-C3")}`;
    expect(() => parseRows(text, "methods.yaml")).toThrow(/methods\.yaml: 003-C3: .*colour/);
    expect(() => parseRows(text, "methods.yaml")).toThrow('methods.yaml: 3-C3: id: expected an id such as "003-E11"');
  });

  it("names the file of bad YAML, and of YAML that is no list", () => {
    expect(() => parseRows("- id: [", "methods.yaml")).toThrow(/^methods\.yaml: /);
    expect(() => parseRows("id: 003-C3", "methods.yaml")).toThrow("methods.yaml: expected a list of rows");
  });

  it("keeps NaN and the infinities that YAML can hold", () => {
    expect(parseRows(row("003-C3", "  claimed: [.nan, -.inf, 1]\n"), "a.yaml")[0]?.claimed).toEqual([
      NaN,
      -Infinity,
      1,
    ]);
  });
});

describe("findRow", () => {
  const folder = (): string =>
    folderOf({
      "a.yaml": `# Notes.\n${row("003-C3")}${row("003-C31", "  implies: As 003-C3.\n")}`,
      "b.yaml": row("X-C1"),
    });

  it("equals the row of loadRows, whichever other rows mention it", () => {
    const here = folder();
    for (const expected of loadRows(here)) expect(findRow(here, expected.id)).toEqual(expected);
  });

  it("is undefined for an unknown id, and refuses a repeated one", () => {
    expect(findRow(folder(), "003-C4")).toBeUndefined();
    const twice = folderOf({ "a.yaml": row("003-C3"), "b.yaml": row("003-C3") });
    expect(() => findRow(twice, "003-C3")).toThrow("003-C3 is the id of 2 rows");
  });
});

describe("rowsWithoutLevel", () => {
  it("lists scored rows of the notebooks that exist", () => {
    const rows = [
      aRow({ id: "003-E1" }),
      aRow({ id: "003-E2", level: "protocol" }),
      aRow({ id: "003-E3", notebook: "18-causal-discovery" }),
      aRow({ id: "003-S1", kind: "system" }),
    ];
    expect(rowsWithoutLevel(rows, ["17-surd-pid-ksg"]).map(({ id }) => id)).toEqual(["003-E1"]);
  });
});
