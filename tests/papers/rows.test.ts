import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { isScored, loadRows, notebooksOf, rowsWithoutLevel, type Row } from "../../src/lib/notebook/rows/rows";

const rows = loadRows(path.resolve(__dirname, "../../data/papers"));
const byId = new Map(rows.map((row) => [row.id, row]));
const ledgerFile = path.resolve(__dirname, "../../../shared/ledger.json");

interface LedgerRow {
  readonly id: string;
  readonly kind: string;
  readonly notebooks: readonly string[];
  readonly text: string;
}

/** Rows of each paper, by the letter of their kind. */
const counts = {
  "000": { S: 31, E: 18, A: 13, T: 9, F: 8, N: 8, C: 23, D: 4 },
  "001": { S: 20, E: 21, A: 3, T: 6, F: 10, N: 7, C: 24, D: 4 },
  "002": { S: 14, E: 7, A: 3, T: 2, F: 5, N: 1, C: 9, D: 3 },
  "003": { S: 43, E: 43, A: 6, T: 12, F: 20, N: 5, C: 29, D: 8 },
  "004": { S: 13, E: 10, A: 5, T: 4, F: 4, N: 2, C: 12, D: 3 },
  X: { C: 17 },
};

const expectedIds = Object.entries(counts).flatMap(([paper, kinds]) =>
  Object.entries(kinds).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, at) => `${paper}-${letter}${at + 1}`),
  ),
);

/** Words of three letters or more; code, formulas and numbers are meant to be the same in both texts. */
function words(text: string): string[] {
  return (
    text
      .replace(/`[^`]*`/g, " ")
      .toLowerCase()
      .match(/[a-z]{3,}/g) ?? []
  );
}

function copiedSentences(says: string, source: string): string[] {
  return says.split(/(?<=[.:;?])\s+/).filter((sentence) => {
    const spoken = words(sentence);
    return spoken.length >= 8 && source.includes(` ${spoken.join(" ")} `);
  });
}

function holdsNumber(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(holdsNumber);
  return typeof value === "number";
}

function idsOf(notebook: string): string[] {
  return rows.filter((row) => notebooksOf(row).includes(notebook)).map((row) => row.id);
}

function idsWhere(wanted: (row: Row) => boolean): string[] {
  return rows.filter(wanted).map((row) => row.id);
}

describe("the rows of the papers", () => {
  it("are exactly the 489 of the ledger, numbered without a gap", () => {
    expect(expectedIds).toHaveLength(489);
    expect([...byId.keys()].sort()).toEqual([...expectedIds].sort());
  });

  it("lie in the file of their paper", () => {
    const prefixes = new Map([
      ["conflicts", "X"],
      ["red-heart-roadmap", "000"],
      ["red-heart-slm", "001"],
      ["augnes-bayesflow", "002"],
      ["red-heart-methods", "003"],
      ["wmtp", "004"],
    ]);
    for (const [file, prefix] of prefixes) {
      const text = readFileSync(path.resolve(__dirname, `../../data/papers/${file}.yaml`), "utf8");
      const ids = [...text.matchAll(/^- id: (\S+)$/gm)].map(([, id]) => id ?? "");
      expect(ids.length, file).toBeGreaterThan(0);
      expect(
        ids.filter((id) => !id.startsWith(`${prefix}-`)),
        file,
      ).toEqual([]);
    }
  });

  it("name thirty notebooks, and the rows of notebooks 00 and 17 are those of the notebook map", () => {
    expect(new Set(rows.flatMap(notebooksOf)).size).toBe(30);
    const claims =
      "000-N2 003-N4 003-N5 003-T11 003-T12 001-S20 003-S39 003-S40 003-S41 003-S43 X-C14 X-C17 000-C21 002-C8 003-C26 003-C28";
    const surd = "003-E10 003-E11 003-T9 003-F9 003-F10 003-S20 003-S21 X-C13 003-C3 003-C9 003-D6";
    expect(idsOf("00-claims").sort()).toEqual(claims.split(" ").sort());
    expect(idsOf("17-surd-pid-ksg").sort()).toEqual(surd.split(" ").sort());
  });

  it("ask a question wherever they are scored, and only there", () => {
    expect(idsWhere((row) => isScored(row.kind) !== (row.question !== undefined))).toEqual([]);
  });

  it("have their level fixed before notebooks 00 and 17 run", () => {
    expect(rowsWithoutLevel(rows, ["00-claims", "17-surd-pid-ksg"])).toEqual([]);
  });

  it("give a unit to every number that a paper claims, and to every number that is compared", () => {
    expect(idsWhere((row) => holdsNumber(row.claimed) && row.unit === undefined)).toEqual([]);
    const compared = (row: Row): boolean => row.level === "tolerance" || row.level === "statistical";
    expect(idsWhere((row) => compared(row) && (row.tolerance?.unit ?? row.unit) === undefined)).toEqual([]);
  });

  it("stay short: no statement of more than 400 characters, none without an end", () => {
    expect(idsWhere((row) => row.says.length > 400)).toEqual([]);
    expect(idsWhere((row) => !/[.?`"]$/.test(row.says))).toEqual([]);
  });

  it("say where in the paper, by line", () => {
    expect(idsWhere((row) => !/\blines? \d+/.test(row.where))).toEqual([]);
  });

  it("mark what was recorded as measured, read or computed, or as not found", () => {
    const marked = /^(Measured in|Read in the code|Computed from the record|No )/;
    expect(idsWhere((row) => row.recorded !== undefined && !marked.test(row.recorded))).toEqual([]);
  });

  it("state as contradiction what the paper asserts, and what follows from arithmetic beside it", () => {
    expect(idsWhere((row) => row.kind === "contradiction" && row.implies === undefined)).toEqual([]);
  });

  it("expect atoms of each gate that add up to what its two sources tell about the target, in bits", () => {
    const atoms = byId.get("003-E10")?.expected as Record<string, number>;
    const sum = (gate: string): number =>
      Object.entries(atoms).reduce((total, [name, bits]) => total + (name.startsWith(`${gate}_`) ? bits : 0), 0);
    expect(Object.keys(atoms)).toHaveLength(16);
    expect([sum("xor"), sum("rdn"), sum("unq")]).toEqual([1, 1, 2]);
    expect(sum("and")).toBeCloseTo(2 - 0.75 * Math.log2(3), 12);
  });
});

describe.runIf(existsSync(ledgerFile))("beside the ledger, the rows", () => {
  const ledger = existsSync(ledgerFile) ? (JSON.parse(readFileSync(ledgerFile, "utf8")) as LedgerRow[]) : [];

  it("have the same ids, kinds and notebooks, one by one", () => {
    const ours = ledger.map(({ id }) => byId.get(id)).map((row) => row && [row.id, row.kind, ...notebooksOf(row)]);
    const name = (notebook: string): string => (notebook === "00-index-claims" ? "00-claims" : notebook);
    expect(ours).toEqual(ledger.map(({ id, kind, notebooks }) => [id, kind, ...notebooks.map(name)]));
    expect(ledger).toHaveLength(rows.length);
  });

  it("copy no sentence of eight or more words", () => {
    const source = ` ${words(ledger.map(({ text }) => text).join(" ")).join(" ")} `;
    const fields = (row: Row): string =>
      [row.says, row.implies, row.recorded, row.question, row.predicate].filter((text) => text !== undefined).join(" ");
    expect(rows.flatMap((row) => copiedSentences(fields(row), source).map((said) => `${row.id}: ${said}`))).toEqual([]);
  });
});
