import { describe, expect, it } from "vitest";
import { fault, sayInterval, unitOf, unitSuffix } from "../../../src/lib/notebook/verdicts/measurement";
import { aRow } from "../support";

describe("the unit of a row", () => {
  it("is its tolerance's, else its own, else none", () => {
    expect(unitOf(aRow({ unit: "points", tolerance: { absolute: 1, unit: "nats" } }))).toBe("nats");
    expect(unitSuffix(aRow({ unit: "points" }))).toBe(" points");
    expect(unitSuffix(aRow())).toBe("");
  });

  it("follows an interval in a sentence", () => {
    expect(sayInterval([-0.5, 1 / 3], aRow({ unit: "nats" }))).toBe("[−0.5, 0.333333] nats");
  });
});

it("a fault names its row", () => {
  expect(fault(aRow(), "it is odd").message).toBe("003-E11: it is odd");
});
