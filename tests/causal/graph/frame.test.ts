import { describe, expect, it } from "vitest";
import { framed } from "../../../src/lib/causal/graph/frame";

describe("framed", () => {
  it("moves everything by the same way, so that the leftmost and topmost parts keep the margin", () => {
    const node = { name: "a", label: "a", x: 0, y: 0, width: 40, height: 20 };
    const text = { x: -60, y: 30, width: 30, height: 10 };
    const points = [
      { x: 0, y: 10 },
      { x: -60, y: 100 },
    ];
    const layout = framed({ nodes: [node], edges: [{ from: "a", to: "b", weight: 1, points, text }] }, 5);
    expect(layout).toEqual({
      width: 105,
      height: 120,
      nodes: [{ ...node, x: 80, y: 15 }],
      edges: [
        {
          from: "a",
          to: "b",
          weight: 1,
          points: [
            { x: 80, y: 25 },
            { x: 20, y: 115 },
          ],
          text: { ...text, x: 20, y: 45 },
        },
      ],
    });
  });
});
