import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PartTest } from "../../../src/lib/notebook/rows/row";
import { verdict } from "../../../src/lib/notebook/verdicts/verdict";
import { aRow } from "../support";

const joy: PartTest = { kind: "superiority", margin: 0, direction: "below", runs: 10, expected: 40, unit: "percent" };
const kept: PartTest = { kind: "superiority", margin: 0.02, direction: "below", runs: 10, expected: 0 };
const row = aRow({ level: "statistical", tests: { joy, kept }, unit: "points" });

type Ends = readonly [number, number];
function judge(intervals: Readonly<Record<string, Ends>>, runs = 10) {
  const measured = Object.fromEntries(Object.entries(intervals).map(([name, [low]]) => [name, low]));
  return verdict(row, { measured, intervals, confidence: 0.95, runs });
}
const below: Ends = [30, 39];
const above: Ends = [41, 50];
const across: Ends = [39, 41];
const small: Ends = [-0.1, -0.05];
const large: Ends = [0, 0.1];

describe("a row of several tests", () => {
  it.each([
    ["reproduced", below, small],
    ["refuted", above, large],
    ["partly", below, large],
    ["partly", above, small],
    ["open", across, small],
    ["open", across, large],
  ] as const)("is %s for %o and %o", (expected, joyEnds, keptEnds) => {
    expect(judge({ joy: joyEnds, kept: keptEnds }).verdict).toBe(expected);
  });

  it("tells of each part with its own unit, as a test alone would", () => {
    expect(judge({ joy: above, kept: small }).reason).toBe(
      "joy: The 95% interval [41, 50] percent of 10 runs lies wholly above 40. " +
        "kept: The 95% interval [−0.1, −0.05] of 10 runs lies wholly below −0.02.",
    );
  });

  it("never decides a part that its own test leaves open", () => {
    const end = fc.double({ min: 0, max: 80, noNaN: true });
    fc.assert(
      fc.property(end, end, (a, b) => {
        const interval: Ends = [Math.min(a, b), Math.max(a, b)];
        const holdsLine = interval[0] <= 40 && interval[1] >= 40;
        const alone = judge({ joy: interval, kept: small }).verdict;
        expect(alone).toBe(holdsLine ? "open" : interval[1] < 40 ? "reproduced" : "partly");
      }),
    );
  });

  it("stays open with fewer runs than a part asks for", () => {
    expect(judge({ joy: below, kept: small }, 5).verdict).toBe("open");
  });

  it.each([
    [{ measured: 3, intervals: {} }, "measured: expected a map of numbers, got a number"],
    [{ measured: { joy: 30, kept: 0 } }, "intervals: a row with tests needs one for each part, got nothing"],
    [{ measured: { joy: 30 }, intervals: { joy: below } }, "measured: expected the parts joy, kept, got joy"],
    [
      { measured: { joy: 30, kept: 0 }, intervals: { joy: below, hope: small } },
      "intervals: expected the parts joy, kept, got joy, hope",
    ],
    [
      { measured: { joy: 60, kept: -0.1 }, intervals: { joy: below, kept: small } },
      "joy: measured: expected a number within its interval [30, 39], got 60",
    ],
  ])("refuses %o", (given, message) => {
    expect(() => verdict(row, { ...given, confidence: 0.95, runs: 10 })).toThrow(message);
  });
});
