import { describe, expect, it } from "vitest";
import { rowSchema } from "../../../src/lib/notebook/rows/row-schema";
import { aRow } from "../support";

/** The messages for a row with changes; [] if it is well-formed. */
function faults(changes: Record<string, unknown>): string[] {
  const parsed = rowSchema().safeParse({ ...aRow(), ...changes });
  return (parsed.error?.issues ?? []).map(({ path, message }) => [...path, message].join(": "));
}

const superiority = { kind: "superiority", margin: 0, direction: "above", runs: 10 };

describe("a row", () => {
  it.each([
    { level: "exact", claimed: { a: [1, "x", true] } },
    {
      level: "tolerance",
      claimed: { formula: "a + b" },
      expected: 0,
      tolerance: { absolute: 0.05, unit: "nats", over: "10 seeds" },
    },
    { level: "tolerance", claimed: [1, 2], tolerance: { relative: 0.01 } },
    { level: "statistical", expected: 0, test: superiority },
    { level: "statistical", claimed: 89.3, test: { kind: "equivalence", margin: 0.5, runs: 10 } },
    { level: "statistical", expected: 0, test: { ...superiority, confidence: 0.99 } },
    { level: "qualitative", predicate: "a > b" },
    { level: "protocol" },
    { id: "X-C13", kind: "contradiction" },
    { id: "003-D6", kind: "data", notebook: undefined as never, question: undefined as never },
    { notebook: undefined as never, notebooks: ["17-surd-pid-ksg", "18-causal-discovery"] },
  ])("is well-formed with %o", (changes) => {
    const given: unknown = JSON.parse(JSON.stringify({ ...aRow(), ...changes }));
    expect(rowSchema().safeParse(given).error?.issues).toBeUndefined();
  });

  it.each([
    [{ colour: "red" }, /colour/],
    [{ id: "003-E0" }, /id: expected an id/],
    [{ id: "003-A11" }, /kind experiment needs the letter E/],
    [{ notebook: "surd" }, /notebook: expected a notebook such as/],
    [{ notebooks: ["17-a", "18-b"] }, /notebook or notebooks, not both/],
    [{ says: " " }, /says: /],
    [{ level: "exact" }, /level exact needs expected or claimed/],
    [{ level: "tolerance", claimed: 1 }, /needs a tolerance with absolute or relative/],
    [{ level: "tolerance", claimed: 1, tolerance: { unit: "nats" } }, /needs a tolerance with absolute or relative/],
    [{ level: "tolerance", claimed: 1, tolerance: { absolute: -1 } }, /tolerance: absolute: /],
    [{ level: "tolerance", claimed: "about one", tolerance: { absolute: 1 } }, /needs a numeric expected/],
    [{ level: "tolerance", claimed: NaN, tolerance: { absolute: 1 } }, /needs a numeric expected/],
    [{ level: "statistical", expected: 0 }, /level statistical needs its test/],
    [{ level: "statistical", expected: 0, test: { ...superiority, direction: undefined } }, /direction/],
    [{ level: "statistical", expected: 0, test: { ...superiority, runs: 9 } }, /test: runs: /],
    [{ level: "statistical", expected: 0, test: { ...superiority, confidence: 95 } }, /test: confidence: /],
    [{ level: "statistical", claimed: 3, test: superiority }, /superiority test needs a numeric expected/],
    [{ level: "statistical", claimed: 3, test: { kind: "equivalence", margin: 0, runs: 10 } }, /margin above 0/],
    [
      { level: "statistical", claimed: 3, test: { kind: "equivalence", margin: 1, direction: "above", runs: 10 } },
      /no direction/,
    ],
    [{ level: "qualitative" }, /level qualitative needs its predicate/],
    [{ level: "exact", claimed: 1, predicate: "a > b" }, /predicate belongs to level qualitative, the row has exact/],
    [{ tolerance: { absolute: 1 } }, /tolerance belongs to level tolerance, the row has none/],
    [{ level: "qualitative", predicate: "a > b", expected: true }, /expected is never compared at level qualitative/],
    [{ level: "protocol", question: undefined }, /question/],
  ])("is refused with %o", (changes, message) => {
    expect(faults(changes).join("\n")).toMatch(message);
  });

  it("of a system carries no level, and a scored one needs its notebook", () => {
    expect(faults({ id: "003-S1", kind: "system", level: "protocol" })).toEqual([
      "kind system carries no verdict, so no level",
    ]);
    const homeless: unknown = JSON.parse(JSON.stringify({ ...aRow(), notebook: undefined }));
    expect(rowSchema().safeParse(homeless).error?.issues[0]?.message).toMatch("needs the notebook that measures it");
  });
});
