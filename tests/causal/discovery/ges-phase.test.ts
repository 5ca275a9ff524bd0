import { describe, expect, it } from "vitest";
import { climb, type Phase } from "../../../src/lib/causal/discovery/ges-phase";
import { inserted, insertions, isAcyclicInsertion } from "../../../src/lib/causal/discovery/ges-operators";
import { populationScore } from "./support";
import { causalGraph } from "../../../src/lib/causal/graph";

const graph = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "b", 1],
    ["c", "b", 0.6],
  ],
);
const score = populationScore(graph);

describe("a phase of the search", () => {
  it("takes the largest gain first and stops where nothing gains", () => {
    const gains: number[] = [];
    const phase: Phase = {
      operators: (view, x, y) => insertions(view, score, x, y),
      isValid: isAcyclicInsertion,
      apply: inserted,
    };
    const marks = climb(graph.nodes(), new Int8Array(9), phase, ({ gain }) => gains.push(gain));
    expect([...marks]).toEqual([0, 1, 0, 0, 0, 0, 0, 1, 0]);
    expect(gains).toHaveLength(2);
  });
  it("computes again only what a step may have changed", () => {
    let asked = 0;
    const names = Array.from({ length: 8 }, (_, i) => `n${i}`);
    // One edge gains, between the first two: after it, pairs among the other six stay as they are.
    const phase: Phase = {
      operators: (view, x, y) => {
        asked++;
        return x === 0 && y === 1 && !view.adjacent(0, 1) ? [{ x, y, turned: [], barrier: [], gain: 1 }] : [];
      },
      isValid: () => true,
      apply: inserted,
    };
    climb(names, new Int8Array(64), phase);
    expect(asked).toBe(64 + 64 - 36);
  });
  it("passes over the best operator where it is not valid", () => {
    const phase: Phase = {
      operators: (view, x, y) =>
        x < y && !view.adjacent(x, y) ? [{ x, y, turned: [], barrier: [], gain: 10 * x + y }] : [],
      isValid: (_, { x }) => x === 0,
      apply: inserted,
    };
    const order: string[] = [];
    climb(["a", "b", "c"], new Int8Array(9), phase, ({ x, y }) => order.push(`${x}${y}`));
    expect(order).toEqual(["02", "01"]);
  });
});
