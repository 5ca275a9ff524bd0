import { expect, it } from "vitest";
import { queryTables } from "../../../src/lib/data/tables";
import { viewOf } from "../../../src/lib/data/tables/table-file";
import { table } from "./support";

it("reads a file whose path holds quotes", async () => {
  const quoted = table("it's.csv", "a\n1\n");
  expect(await queryTables({ t: quoted }, "SELECT a FROM t", { a: "number" })).toEqual([{ a: 1 }]);
});

it("takes a quote in a tsv for text and in a csv for a quote", async () => {
  const text = (file: string, body: string) =>
    queryTables({ t: table(file, body) }, "SELECT b FROM t", { b: "string" });
  expect(await text("quotes.tsv", 'a\tb\n1\t"so" he said\n')).toEqual([{ b: '"so" he said' }]);
  expect(await text("quotes.csv", 'a,b\n1,"so, he said"\n')).toEqual([{ b: "so, he said" }]);
});

it("names the columns of a file without a header", async () => {
  const file = table("bare.tsv", "x\t1\n", { columns: { word: "VARCHAR", n: "INTEGER" } });
  expect(await queryTables({ t: file }, "SELECT * FROM t", { word: "string", n: "number" })).toEqual([
    { word: "x", n: 1 },
  ]);
});

it("refuses a name that would be SQL, an unknown format and a file that is not there", () => {
  const file = table("some.csv", "a\n1\n");
  expect(() => viewOf("t; DROP", file)).toThrow("tables: expected names of letters, digits and _, got t; DROP");
  expect(() => viewOf("t", { ...file, format: "xml" as "csv" })).toThrow(/tables: t: format: expected .*csv/);
  expect(() => viewOf("t", { ...file, path: "nowhere.csv" })).toThrow("tables: t: no file nowhere.csv");
});
