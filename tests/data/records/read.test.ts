import { expect, it } from "vitest";
import { readRecords } from "../../../src/lib/data/records/read";

const line = (id: string, more: object = {}) =>
  JSON.stringify({ id, source: "scruples", language: "en", text: "I left early.", ...more });

it("reads records in the file's order", () => {
  expect(readRecords(`${line("b")}\n${line("a")}\n`).map(({ id }) => id)).toEqual(["b", "a"]);
});

it("refuses an id that stands there twice, and names both lines", () => {
  expect(() => readRecords(`${line("a")}\n\n${line("b")}\n${line("a")}`)).toThrow(
    "records: line 4: id a stands in line 1 already",
  );
});

it("names the line and the field of a record that is not one", () => {
  expect(() => readRecords(`${line("a")}\n${line("b", { language: "xx" })}`)).toThrow(/^records: line 2: language: /);
  expect(() => readRecords("[]")).toThrow(/^records: line 1: /);
});
