import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { controllerActions, controllerScore, curveEvents, isSharp, validationCurve } from "../../../src/lib/training";

describe("validationCurve", () => {
  it("falls by a constant share until its event, then stands still or rises by 30%", () => {
    for (const [event, ratio] of [
      ["plateau", 1],
      ["divergence", 1.3],
    ] as const) {
      const { start, losses } = validationCurve(event, { stream: stream(event), noise: 0 });
      expect(losses[start]! / losses[start - 1]!).toBeCloseTo(ratio, 12);
      expect(losses[39]! / losses[38]!).toBeCloseTo(ratio, 12);
      const fall = losses[1]! / losses[0]!;
      expect(fall).toBeGreaterThan(0.9 - 1e-9);
      expect(fall).toBeLessThan(0.96);
      expect(losses[start - 1]! / losses[start - 2]!).toBeCloseTo(fall, 12);
    }
  });

  it("falls throughout where it converges", () => {
    const { start, losses } = validationCurve("convergence", { stream: stream(1), noise: 0 });
    expect(start).toBe(0);
    expect([...losses].every((loss, i) => i === 0 || loss < losses[i - 1]!)).toBe(true);
  });

  it("refuses unknown events and short curves", () => {
    expect(() => validationCurve("storm" as never, { stream: stream(1) })).toThrow("event: expected one of plateau");
    expect(() => validationCurve("plateau", { stream: stream(1), epochs: 20 })).toThrow("epochs: expected");
  });
});

describe("controllerScore", () => {
  it.each(curveEvents)("without noise detects every %s and gives no false alarm", (event) => {
    const score = controllerScore(event, { stream: stream(2), noise: 0, curves: 50 });
    expect(score).toEqual({ event, noise: 0, curves: 50, detected: 50, falseAlarms: 0 });
  });

  it("counts a controller that never acts as blind, and one that always acts as alarmed", () => {
    const blind = controllerScore("plateau", {
      stream: stream(2),
      curves: 9,
      controller: { patience: 99, steady: 99 },
    });
    expect([blind.detected, blind.falseAlarms]).toEqual([0, 0]);
    const nervous = controllerScore("convergence", {
      stream: stream(2),
      curves: 9,
      controller: { improvement: 0.5, patience: 1 },
    });
    expect(nervous.falseAlarms).toBe(9);
  });
});

describe("isSharp", () => {
  it("asks for 95 detections and at most 5 false alarms in 100 curves", () => {
    const score = { event: "plateau", noise: 0, curves: 100, detected: 95, falseAlarms: 5 } as const;
    expect(isSharp(score)).toBe(true);
    expect(isSharp({ ...score, detected: 94 })).toBe(false);
    expect(isSharp({ ...score, falseAlarms: 6 })).toBe(false);
  });
});

describe("controllerActions", () => {
  it("answers once an epoch", () => {
    expect(controllerActions([1, NaN])).toEqual(["keep", "roll back"]);
  });
});
