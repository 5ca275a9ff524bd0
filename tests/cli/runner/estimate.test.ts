import { describe, expect, it } from "vitest";
import { remainingSeconds } from "../../../src/cli/runner/estimate";

describe("remainingSeconds", () => {
  it("is the rest of the last run's times", () => {
    expect(remainingSeconds(1, 3, 1, [1, 2, 30])).toBe(32);
  });
  it("is stretched by the pace so far once that is known", () => {
    expect(remainingSeconds(1, 2, 20, [10, 7])).toBe(14);
  });
  it("is the mean of the cells so far where the last run had other cells, or there was none", () => {
    expect(remainingSeconds(2, 6, 10, [1, 2])).toBe(20);
    expect(remainingSeconds(2, 6, 10)).toBe(20);
  });
  it("is unknown before the first cell of a first run is done", () => {
    expect(remainingSeconds(0, 6, 3)).toBeUndefined();
  });
});
