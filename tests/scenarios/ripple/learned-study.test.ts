import { expect, it } from "vitest";
import { causalGraph, linearScm, requireAcyclic, sample, weightMatrix } from "../../../src/lib/causal";
import { stream } from "../../../src/lib/random";
import {
  discovering,
  greedySearch,
  knowingGraph,
  knowingNothing,
  knowingOrder,
  learnedStudy,
  learnedSummary,
} from "../../../src/lib/scenarios/ripple";

const graph = causalGraph(
  ["c", "a", "b", "d"],
  [
    ["a", "b", 0.8],
    ["b", "c", -0.7],
    ["d", "c", 0.9],
  ],
);
const system = { graph, utility: new Map([["c", 1]]) };
const data = sample(linearScm(graph), stream(1), 5000);

it("knows what each learner is told: the edges, the order, or nothing", () => {
  expect(knowingGraph(data, system).size).toBe(3);
  expect(knowingOrder(data, system).size).toBe(6);
  expect(knowingNothing(data, system).size).toBe(0);
  const ordered = weightMatrix(knowingOrder(data, system));
  weightMatrix(graph).matrix.forEach((weight, i) => {
    expect(Math.abs(ordered.matrix[i]! - weight)).toBeLessThan(0.06);
  });
});

it("finds by greedy search what data tell: every edge, and the directions into a collider", () => {
  const found = greedySearch(data, system);
  requireAcyclic(found);
  expect(found.size).toBe(3);
  expect(found.hasEdge("b", "c") && found.hasEdge("d", "c")).toBe(true);
  expect(found.getEdgeAttribute("d", "c", "weight")).toBeCloseTo(0.9, 1);
});

it("refuses a discovered graph with a cycle", () => {
  const learn = discovering(() =>
    causalGraph(
      ["a", "b", "c", "d"],
      [
        ["a", "b"],
        ["b", "a"],
      ],
    ),
  );
  expect(() => learn(data, system)).toThrow("a -> b -> a");
});

it("studies every learner on every system and size; the more is told, the smaller the error", () => {
  let tenths = 0;
  const learners = { graph: knowingGraph, order: knowingOrder, none: knowingNothing };
  const trials = learnedStudy({
    stream: stream(2),
    seeds: 4,
    rows: [100, 2000],
    learners,
    onTenth: (more) => (tenths += more),
  });
  expect(tenths).toBe(10);
  expect(trials).toHaveLength(4 * 2 * 3);
  const errors = Object.fromEntries(
    learnedSummary(trials).map(({ learner, rows, estimate }) => [`${learner} ${rows}`, estimate]),
  );
  expect(errors["graph 2000"]).toBeLessThan(0.05);
  expect(errors["graph 2000"]).toBeLessThan(errors["graph 100"]!);
  expect(errors["graph 100"]).toBeLessThan(errors["order 100"]!);
  expect(errors["order 2000"]).toBeLessThan(errors["none 2000"]!);
  expect(errors["none 2000"]).toBe(errors["none 100"]);
});
