import path from "node:path";
import { expect, it } from "vitest";
import { compareIds, paperIds, paperOf, paperTitle } from "../../../src/lib/notebook/rows/papers";
import { loadRows } from "../../../src/lib/notebook";

it("gives every row's paper a title in both languages", () => {
  const found = new Set(loadRows(path.join(__dirname, "../../../data/papers")).map(({ id }) => paperOf(id)));
  expect([...found].sort()).toEqual([...paperIds].sort());
  expect(paperTitle("004")).toEqual({ en: "WMTP", ko: "다중 토큰 예측" });
});

it("calls a paper that is not known by its id", () => {
  expect(paperTitle("005")).toEqual({ en: "005", ko: "005" });
});

it("orders ids by paper, kind and number", () => {
  expect(["X-C1", "003-E11", "003-E2", "001-T1"].sort(compareIds)).toEqual(["001-T1", "003-E2", "003-E11", "X-C1"]);
});
