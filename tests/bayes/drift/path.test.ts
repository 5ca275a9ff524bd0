import { describe, expect, it } from "vitest";
import { thetaPath } from "../../../src/lib/bayes/drift/path";

describe("thetaPath", () => {
  it("stays, jumps or ramps", () => {
    const shape = { windows: 6, start: 1, size: 2, at: 2, duration: 2 };
    expect([...thetaPath({ ...shape, kind: "still" })]).toEqual([1, 1, 1, 1, 1, 1]);
    expect([...thetaPath({ ...shape, kind: "abrupt" })]).toEqual([1, 1, 3, 3, 3, 3]);
    expect([...thetaPath({ ...shape, kind: "slow" })]).toEqual([1, 1, 2, 3, 3, 3]);
  });

  it("shifts in the middle unless told otherwise, and refuses a place outside", () => {
    expect([...thetaPath({ kind: "abrupt", windows: 4, start: 0, size: 1 })]).toEqual([0, 0, 1, 1]);
    expect(() => thetaPath({ windows: 4, start: 0, at: 5 })).toThrow(/at: .*got 5/);
    expect(() => thetaPath({ windows: 0, start: 0 })).toThrow(/windows: .*got 0/);
  });
});
