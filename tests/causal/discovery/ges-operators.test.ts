import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { consistentExtension, cpdag, type CausalGraph } from "../../../src/lib/causal/graph";
import { CpdagView } from "../../../src/lib/causal/discovery/cpdag-view";
import {
  deleted,
  deletions,
  inserted,
  insertions,
  isAcyclicInsertion,
} from "../../../src/lib/causal/discovery/ges-operators";
import type { LocalScore } from "../../../src/lib/causal/discovery/score";
import { populationScore, randomDags } from "./support";

/** Score of a graph: the sum over its nodes. */
function total(graph: CausalGraph, names: readonly string[], score: LocalScore): number {
  return names.reduce(
    (sum, name, i) =>
      sum +
      score(
        i,
        graph.inNeighbors(name).map((parent) => names.indexOf(parent)),
      ),
    0,
  );
}

describe("operators of greedy equivalence search", () => {
  // The score belongs to another graph than the state, so that there are gains in every direction.
  const states = fc.tuple(randomDags(6), fc.nat());
  it("gain what the score of a member of the new class is above that of the old", () => {
    fc.assert(
      fc.property(states, randomDags(6), ([graph], other) => {
        const names = graph.nodes();
        if (other.order !== names.length) return;
        const score = populationScore(other, 50);
        const start = cpdag(graph);
        const view = new CpdagView(start.marks);
        const before = total(graph, names, score);
        for (let x = 0; x < names.length; x++) {
          for (let y = 0; y < names.length; y++) {
            const steps = [
              ...insertions(view, score, x, y)
                .filter((step) => isAcyclicInsertion(view, step))
                .map((step) => ({ step, marks: inserted(start.marks, step) })),
              ...deletions(view, score, x, y).map((step) => ({ step, marks: deleted(start.marks, step) })),
            ];
            for (const { step, marks } of steps) {
              const after = consistentExtension({ names: start.names, marks });
              expect(after).toBeDefined();
              expect(total(after!, names, score) - before).toBeCloseTo(step.gain, 6);
            }
          }
        }
      }),
    );
  });
  it("are not offered for a pair that is joined already, or not joined yet", () => {
    const view = new CpdagView(Int8Array.of(0, 1, 0, 0));
    const score: LocalScore = (_, parents) => parents.length;
    expect(insertions(view, score, 0, 1)).toEqual([]);
    expect(deletions(view, (_, parents) => -parents.length, 1, 0)).toEqual([]);
    expect(deletions(view, (_, parents) => -parents.length, 0, 1)).toHaveLength(1);
  });
  it("see that an arrow against a path would close a cycle", () => {
    // b -> c -> a with a -> b asked for: c stands on the way back.
    const view = new CpdagView(Int8Array.of(0, 0, 0, 0, 0, 1, 1, 0, 0));
    const step = { x: 0, y: 1, turned: [], barrier: [], gain: 1 };
    expect(isAcyclicInsertion(view, step)).toBe(false);
    expect(isAcyclicInsertion(view, { ...step, x: 1, y: 0 })).toBe(true);
  });
});
