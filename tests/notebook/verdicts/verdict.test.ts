import { describe, expect, it } from "vitest";
import { verdict } from "../../../src/lib/notebook/verdicts/verdict";
import { aRow } from "../support";

describe("verdict", () => {
  it("is open while nothing has been measured, even without a level", () => {
    expect(verdict(aRow(), undefined)).toEqual({ verdict: "open", reason: "Nothing has been measured yet." });
  });

  it("needs a level once something has", () => {
    expect(() => verdict(aRow(), { measured: 1 })).toThrow("003-E11: the row has no level");
  });

  it("refuses another unit than the row's", () => {
    const row = aRow({ level: "tolerance", expected: 0, tolerance: { absolute: 1, unit: "nats" } });
    expect(() => verdict(row, { measured: 0, unit: "bits" })).toThrow(
      "unit: expected nats, which the row fixes, got bits",
    );
    expect(verdict(row, { measured: 0, unit: "nats" }).verdict).toBe("reproduced");
  });
});

describe("a claim that nothing here can decide", () => {
  it("says why, at every level", () => {
    const row = aRow({ level: "exact", claimed: 1 });
    expect(verdict(row, { testable: false, reason: "The rig is gone." })).toEqual({
      verdict: "not testable here",
      reason: "The rig is gone.",
    });
    expect(() => verdict(row, { testable: false })).toThrow("003-E11: testable: false needs a reason");
  });

  it("speaks of synthetic input only at level protocol", () => {
    const row = aRow({ level: "exact", claimed: 1 });
    const { reason } = verdict(row, { testable: false, measured: 2, reason: "the rig is gone" });
    expect(reason).toBe("The rig is gone.");
  });

  it("is every claim at level protocol, whatever its synthetic input gave", () => {
    const said = verdict(aRow({ level: "protocol" }), { measured: 0.8, reason: "It needs forty people" });
    expect(said.verdict).toBe("not testable here");
    expect(said.reason).toBe("It needs forty people; on synthetic input the analysis gives 0.8.");
  });
});

describe("a qualitative claim", () => {
  const row = aRow({ level: "qualitative", predicate: "estimate(.9) > estimate(0)" });

  it.each([
    [true, "reproduced", "Holds as measured: estimate(.9) > estimate(0)."],
    [false, "refuted", "Does not hold as measured: estimate(.9) > estimate(0)."],
    [{ a: true, b: true }, "reproduced", "2 of 2 parts hold: a yes; b yes."],
    [{ a: true, b: false }, "partly", "1 of 2 parts hold: a yes; b no."],
    [{ a: false, b: false }, "refuted", "0 of 2 parts hold: a no; b no."],
  ])("measured as %o is %s", (measured, expected, reason) => {
    expect(verdict(row, { measured })).toEqual({ verdict: expected, reason });
  });

  it("says in a quick run that the rule's samples may not have been taken", () => {
    const caveat = " (quick profile: perhaps fewer samples than the rule names).";
    expect(verdict(row, { measured: true }, "quick").reason).toBe(
      `Holds as measured: estimate(.9) > estimate(0)${caveat}`,
    );
    expect(verdict(row, { measured: true }, "full")).toEqual(verdict(row, { measured: true }, "paper"));
    expect(verdict(row, { measured: true }, "paper").reason).not.toContain("profile");
    const mean = aRow({ level: "tolerance", expected: 0, tolerance: { absolute: 1, over: "10 seeds" } });
    expect(verdict(mean, { measured: 0 }, "quick").reason).toContain(caveat);
    const sum = aRow({ level: "exact", claimed: 1 });
    expect(verdict(sum, { measured: 1 }, "quick").reason).not.toContain("profile");
  });

  it.each([[1], ["yes"], [undefined], [{}], [{ a: 1 }], [[true]]])("is no verdict when measured as %o", (measured) => {
    expect(() => verdict(row, measured === undefined ? {} : { measured })).toThrow(
      /^003-E11: measured: expected a boolean or a map of booleans, got/,
    );
  });
});
