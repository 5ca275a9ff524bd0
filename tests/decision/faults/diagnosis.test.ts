import { describe, expect, it } from "vitest";
import {
  diagnose,
  findings,
  namedFaults,
  type FaultName,
  type Switched,
} from "../../../src/lib/decision/faults/diagnosis";

const names = Object.keys(namedFaults) as FaultName[];
/** Each fault there with its cause, gone without. */
const clear = Object.fromEntries(
  names.map((name) => {
    const { limit, side } = namedFaults[name];
    return [name, side === "above" ? { on: 2 * limit, off: 0 } : { on: 0, off: 2 * limit }];
  }),
) as Record<FaultName, Switched>;

describe("diagnose", () => {
  it("has the six rows of the roadmap's table (000-T1)", () => {
    expect(names).toEqual(["ripple", "joy", "regret", "bentham", "views", "feedback"]);
  });

  it("confirms a cause that makes its fault and whose absence removes it", () => {
    for (const { produced, removed } of diagnose(clear)) expect([produced, removed]).toEqual([true, true]);
  });

  it("tells a cause that makes no fault from one whose absence doesn't help", () => {
    const measured = { ...clear, regret: { on: 60, off: 90 }, feedback: { on: 0.3, off: 0.25 } };
    const found = new Map(diagnose(measured).map((one) => [one.name, one]));
    expect(found.get("regret")).toMatchObject({ produced: false, removed: true });
    expect(found.get("feedback")).toMatchObject({ produced: true, removed: false });
  });

  it("refuses a measure that is no number, by its fault", () => {
    expect(() => diagnose({ ...clear, joy: { on: NaN, off: 1 } })).toThrow("joy.on: expected a number");
  });
});

describe("findings", () => {
  it("keeps the switches that can come out either way apart from those that hold by construction", () => {
    const { open, byConstruction } = findings(diagnose(clear));
    expect(Object.keys(open)).toEqual(["ripple", "joy", "regret"]);
    expect(Object.keys(byConstruction)).toEqual(["bentham", "views", "feedback"]);
    expect(new Set(Object.values(open))).toEqual(new Set(["confirmed"]));
  });

  it("says which half of a cause fails", () => {
    const measured = { ...clear, ripple: { on: 0.3, off: 0.26 }, regret: { on: 60, off: 90 } };
    expect(findings(diagnose(measured)).open).toEqual({
      ripple: "fault remains without the cause",
      joy: "confirmed",
      regret: "no fault with the cause",
    });
  });
});
