import { expect, it } from "vitest";
import { isScored, kinds, notebooksOf } from "../../../src/lib/notebook/rows/row";
import { aRow } from "../support";

it("isScored leaves out systems and data", () => {
  expect(kinds.filter((kind) => !isScored(kind))).toEqual(["system", "data"]);
});

it("notebooksOf lists one, several or none", () => {
  expect(notebooksOf(aRow())).toEqual(["17-surd-pid-ksg"]);
  const { notebook: home = "", ...rest } = aRow();
  expect(notebooksOf({ ...rest, notebooks: [home, "18-causal-discovery"] })).toHaveLength(2);
  expect(notebooksOf(rest)).toEqual([]);
});
