import { expect, it } from "vitest";
import { lexiconTable } from "../../../src/lib/emotion";

it("lists the strongest forms of each class with their odds", () => {
  const weights = new Map([
    ["a", [1, 0]],
    ["b", [2.04, 0]],
    ["c", [0, 3]],
  ]);
  expect(lexiconTable({ classes: 2, priors: [0, 0], weights }, ["x", "y"], 1)).toEqual([
    { name: "x", kept: 2, strongest: "b (2.0)" },
    { name: "y", kept: 1, strongest: "c (3.0)" },
  ]);
});
