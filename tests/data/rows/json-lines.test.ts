import { expect, it } from "vitest";
import { z } from "zod";
import { checked, jsonLines } from "../../../src/lib/data/rows/json-lines";

const schema = z.object({ id: z.string(), at: z.object({ label: z.int() }) });

it("reads a value a line, with the line that it stands in", () => {
  expect(jsonLines("a.jsonl", '\n{"id":"x","at":{"label":1}}\r\n', schema)).toEqual([
    { line: 2, value: { id: "x", at: { label: 1 } } },
  ]);
});

it("says in which line what is no JSON", () => {
  expect(() => jsonLines("a.jsonl", `{"id":"x","at":{"label":1}}\n{"id": ${"x".repeat(60)}`, schema)).toThrow(
    /^a\.jsonl: line 2: expected JSON, got "\{"id": x{33}"$/,
  );
});

it("says which key of which line is wrong", () => {
  expect(() => jsonLines("a.jsonl", '{"id":"x","at":{"label":"joy"}}', schema)).toThrow(
    /^a\.jsonl: line 1: at\.label: .*expected/,
  );
});

it("names no key if the value itself is of another kind", () => {
  expect(() => checked("here", 1, z.string())).toThrow(/^here: Invalid input: expected string/);
});
