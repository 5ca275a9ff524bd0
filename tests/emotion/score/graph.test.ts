import { beforeAll, expect, it } from "vitest";
import {
  calculateEmotionScore,
  countNumbers,
  graphFaults,
  traceGraph,
  type CalculationTrace,
} from "../../../src/lib/emotion";
import { sharedScorer } from "../support/small-scorer";

const scorer = sharedScorer();
let trace: CalculationTrace;
beforeAll(() => {
  ({ trace } = calculateEmotionScore(scorer, "wow", { language: "en" }));
});

it("every value lies on a path from the input to the output", () => {
  expect(graphFaults(trace)).toEqual({ unreachable: [], deadEnds: [], outside: [] });
});

it("finds a value that nothing leads to, one that leads nowhere, and one that is not drawn", () => {
  const { nodes, edges } = traceGraph();
  const without = (from: string, to: string) => edges.filter((edge) => edge.from !== from || edge.to !== to);
  const orphan = { nodes, edges: without("input", "adjustments.concepts") };
  expect(graphFaults(trace, orphan).unreachable).toEqual(["adjustments.concepts", "adjustments.factors"]);
  const dead = { nodes, edges: without("adjustments.factors", "adjustments.cultural") };
  expect(graphFaults(trace, dead).deadEnds).toEqual(["adjustments.concepts", "adjustments.factors"]);
  const undrawn = { nodes: nodes.filter((node) => node !== "finalOutput.confidence"), edges };
  expect(graphFaults(trace, undrawn).outside).toEqual(["finalOutput.confidence"]);
});

it("counts the numbers of a trace", () => {
  // 768 + 7 + 7 + 7, 7 + 7, 16 + 7 + 7, 3 + 7 + 7, 7 + 1
  expect(countNumbers(trace)).toBe(768 + 21 + 14 + 30 + 17 + 8);
});
