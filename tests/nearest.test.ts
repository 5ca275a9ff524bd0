import { expect, it } from "vitest";
import { nearest } from "../src/lib/nearest";

it.each([
  ["klaims", ["claims", "atlas"], "claims"],
  ["ledgre", ["atlas", "ledger"], "ledger"],
  ["x", ["claims"], undefined],
  ["a", [], undefined],
])("nearest: %s among %j is %s", (name, candidates, expected) => {
  expect(nearest(name, candidates)).toBe(expected);
});
