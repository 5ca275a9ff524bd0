import { describe, expect, it } from "vitest";
import { placeTexts } from "../../../src/lib/causal/graph/edge-text";
import { overlap } from "../../../src/lib/causal/graph/geometry";

const size = { width: 20, height: 10 };
const down = [
  { x: 50, y: 0 },
  { x: 50, y: 100 },
];

describe("placeTexts", () => {
  it("takes the middle of an edge where nothing is in the way", () => {
    const [text] = placeTexts([down], [], size);
    expect(text!.x).toBeCloseTo(50, 9);
    expect(Math.abs(text!.y - 50)).toBeLessThan(6);
  });

  it("moves along the edge away from a node", () => {
    const node = { x: 55, y: 50, width: 30, height: 30 };
    const [text] = placeTexts([down], [node], size);
    expect(text!.x).toBeCloseTo(50, 9);
    expect(overlap(text!, node)).toBe(false);
  });

  it("keeps texts of crossing edges apart", () => {
    const across = [
      { x: 0, y: 50 },
      { x: 100, y: 50 },
    ];
    const [one, other] = placeTexts([down, across], [], size);
    expect(overlap(one!, other!)).toBe(false);
  });
});
