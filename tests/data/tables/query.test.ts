import { describe, expect, it } from "vitest";
import { queryTables, type TableFile } from "../../../src/lib/data/tables";
import { table } from "./support";

describe("queryTables", () => {
  it("reads csv, tsv and jsonl, quotes as each means them, and joins them", async () => {
    const people = table("people.csv", 'id,name\n1,"Kim, ""K"""\n2,이\n');
    const notes = table("notes.tsv", '1\tsaid "no\n2\tㅋㅋ\n', { columns: { id: "INTEGER", note: "VARCHAR" } });
    const votes = table("votes.jsonl", '{"id": 1, "votes": [3, 1]}\n{"id": 2, "votes": []}\n');
    const sql =
      "SELECT name, note, votes, id > 1 AS second, id / 4 AS quarter FROM people JOIN notes USING (id) JOIN votes USING (id) ORDER BY id";
    const shape = { name: "string", note: "string", votes: "numbers", second: "boolean", quarter: "number" } as const;
    expect(await queryTables({ people, notes, votes }, sql, shape)).toEqual([
      { name: 'Kim, "K"', note: 'said "no', votes: [3, 1], second: false, quarter: 0.25 },
      { name: "이", note: "ㅋㅋ", votes: [], second: true, quarter: 0.5 },
    ]);
  });

  it("equals the same sums in plain JavaScript", async () => {
    const rows = Array.from({ length: 500 }, (_, i) => ({ group: `g${i % 7}`, value: (i * 37) % 101 }));
    const file = table("values.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    const sql =
      'SELECT "group" AS name, sum(value) AS total, count(*) AS count FROM values_ GROUP BY name ORDER BY name';
    const grouped = Array.from({ length: 7 }, (_, group) => {
      const members = rows.filter((row) => row.group === `g${group}`);
      return { name: `g${group}`, total: members.reduce((sum, { value }) => sum + value, 0), count: members.length };
    });
    const shape = { name: "string", total: "number", count: "number" } as const;
    expect(await queryTables({ values_: file }, sql, shape)).toEqual(grouped);
  });

  it.each([
    ["SQL that is wrong", "SELEC 1", { a: "number" }, /tables: Parser Error: .*SELEC/],
    ["an unknown table", "SELECT * FROM nobody", { a: "number" }, /tables: Catalog Error: .*nobody/],
    ["a missing column", "SELECT 1 AS b", { a: "number" }, /tables: expected a column a, got b/],
    ["another type", "SELECT 'x' AS a", { a: "number" }, /tables: row 1, column a: expected number, got "x"/],
    ["NULL", "SELECT NULL AS a", { a: "string" }, /row 1, column a: expected string, got null/],
    [
      "an integer that no number holds",
      "SELECT 9007199254740993 AS a",
      { a: "number" },
      /expected number, got "9007199254740993"/,
    ],
  ] as const)("refuses %s", async (_, sql, shape, message) => {
    await expect(queryTables({}, sql, shape)).rejects.toThrow(message);
  });

  it("names a file that is missing and a name that is none", async () => {
    const missing: TableFile = { path: "/nowhere/a.csv", format: "csv" };
    await expect(queryTables({ votes: missing }, "SELECT 1", {})).rejects.toThrow(
      "tables: votes: no file /nowhere/a.csv",
    );
    await expect(queryTables({ "a b": missing }, "SELECT 1", {})).rejects.toThrow("got a b");
  });
});
