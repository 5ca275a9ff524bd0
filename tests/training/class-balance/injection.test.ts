import { describe, expect, it } from "vitest";
import { injectLabels, speaksOfSurroundings } from "../../../src/lib/training";

describe("speaksOfSurroundings", () => {
  it("finds whole words in any case", () => {
    expect(speaksOfSurroundings("The TRAFFIC today!")).toBe(true);
    expect(speaksOfSurroundings("trafficking is another matter")).toBe(false);
  });
});

describe("injectLabels", () => {
  it("moves a share of a label to other classes and keeps the sum", () => {
    const row = Float32Array.from([0, 1, 0, 0]);
    injectLabels(row, { share: 0.5, into: [2, 3] });
    expect([...row]).toEqual([0, 0.5, 0.25, 0.25]);
  });

  it("leaves a label alone at share 0", () => {
    const row = Float32Array.from([1, 0]);
    injectLabels(row, { share: 0, into: [1] });
    expect([...row]).toEqual([1, 0]);
  });
});
