import { describe, expect, it } from "vitest";
import { LaneNotes, weightAuc } from "../../../src/lib/wmtp/experiment/told";

const step = { important: Uint8Array.of(0, 1, 0, 1), length: 2, plain: Float32Array.of(0.5, 0, 0.5, 0) };

describe("LaneNotes", () => {
  it("means weighted and unweighted losses over the steps since it was last asked", () => {
    const notes = new LaneNotes();
    notes.add({ ...step, losses: Float32Array.of(2, 0, 4, 0), shares: Float32Array.of(1, 0, 0, 0) });
    notes.add({ ...step, losses: Float32Array.of(4, 0, 4, 0), shares: Float32Array.of(1, 0, 0, 0) });
    expect(notes.take()).toEqual({ weightedLoss: 3, unweightedLoss: 3.5 });
    notes.add({ ...step, losses: Float32Array.of(1, 0, 1, 0), shares: Float32Array.of(1, 0, 0, 0) });
    expect(notes.take().unweightedLoss).toBe(1);
  });

  it("refuses a loss that is not finite", () => {
    const losses = Float32Array.of(NaN, 0, 1, 0);
    expect(() => { new LaneNotes().add({ ...step, losses, shares: step.plain }); }).toThrow(/finite.*NaN/); // prettier-ignore
  });
});

describe("weightAuc", () => {
  it("is 1 where important tokens outweigh all others, and leaves out what nothing predicts", () => {
    const important = Uint8Array.of(1, 1, 0, 0, 1, 0);
    expect(weightAuc([{ important, length: 3, weights: [0, 2, 1, 9, 3, 0] }])).toBe(1);
    expect(weightAuc([{ important, length: 3, weights: [9, 1, 1, 0, 1, 1] }])).toBe(0.5);
  });

  it("is absent without weights of tokens, or where nothing is to be told apart", () => {
    expect(weightAuc([{ important: Uint8Array.of(1, 1), length: 2 }])).toBeUndefined();
    expect(weightAuc([{ important: Uint8Array.of(1, 1, 1), length: 3, weights: [1, 1, 1] }])).toBeUndefined();
  });
});
