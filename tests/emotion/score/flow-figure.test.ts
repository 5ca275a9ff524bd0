import { expect, it } from "vitest";
import { calculateEmotionScore, traceFlowFigure, traceGraph } from "../../../src/lib/emotion";
import { sharedScorer } from "../support/small-scorer";

const scorer = sharedScorer();

it("draws each value once and each arrow of the graph, and says the score that was reported", () => {
  const { trace, emotion, confidence } = calculateEmotionScore(scorer, "I am scared of that film", { language: "en" });
  const { layer } = traceFlowFigure(trace) as unknown as {
    layer: { data: { values: { label?: string; said?: string }[] } }[];
  };
  const { nodes, edges } = traceGraph();
  expect(layer[1]!.data.values).toHaveLength(edges.length);
  const boxes = layer[2]!.data.values;
  expect(boxes).toHaveLength(nodes.length);
  expect(boxes.find(({ label }) => label === "score · 점수")!.said).toBe(`${emotion} ${confidence.toFixed(3)}`);
});
