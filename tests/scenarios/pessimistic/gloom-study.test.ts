import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import { atMostAsGood, glooms, gloomsOf, gloomStudy, meanUtility } from "../../../src/lib/scenarios/pessimistic";

const trials = gloomStudy({ stream: stream(1), graphs: 12 });

it("tries every variant on every graph, orders adding up", () => {
  expect(trials.map(({ gloom }) => gloom).slice(0, 4)).toEqual([...glooms]);
  expect(trials).toHaveLength(48);
  for (const { utility, byOrder } of trials) expect(byOrder.reduce((a, b) => a + b)).toBeCloseTo(utility, 12);
});

it("finds signs that are nowhere better than any other variant", () => {
  for (const other of glooms) expect(atMostAsGood(trials, "worst signs found", other)).toEqual({ holds: 12, of: 12 });
});

it("turns orders 1 and 3 by flipping, and leaves order 2", () => {
  const of = (gloom: (typeof glooms)[number]): readonly number[][] =>
    trials.filter((trial) => trial.gloom === gloom).map(({ byOrder }) => [...byOrder]);
  of("signs flipped (printed)").forEach((flipped, i) => {
    const [first, second, third] = of("as it is")[i]!;
    [-first!, second!, -third!].forEach((value, order) => {
      expect(flipped[order]).toBeCloseTo(value, 12);
    });
  });
});

it("averages over decisions: a shock of 1 at each node in turn", () => {
  const graph = causalGraph(["a", "b"], [["a", "b", 0.5]]);
  expect(meanUtility(graph, new Map([["b", 3]]))).toEqual([(1.5 + 0) / 2, 0, 0]);
});

it("searches the worst signs of one decision where it is told one", () => {
  const graph = causalGraph(
    ["a", "b", "c"],
    [
      ["a", "b", 1],
      ["c", "b", -1],
    ],
  );
  const worst = gloomsOf(graph, new Map([["b", 1]]), stream(1), new Map([["a", 1]]))[3]!;
  expect(worst.graph.getEdgeAttribute("a", "b", "weight")).toBe(-1);
});
