import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm, requireAssignment, requireIntervention, requireProbabilities } from "../../../src/lib/causal/scm";

const scm = discreteScm(causalGraph(["a"], []), { a: { table: [[0.5, 0.5]] } });

it("requireProbabilities takes what sums to one within 1e-9 and says what else it got", () => {
  expect(() => {
    requireProbabilities("p", [0.1, 0.2, 0.7 + 1e-10]);
  }).not.toThrow();
  expect(() => {
    requireProbabilities("p", [0.1, 0.2, 0.7 + 1e-8]);
  }).toThrow("p: expected probabilities that sum to 1");
  expect(() => {
    requireProbabilities("p", []);
  }).toThrow("got a sum of 0");
  expect(() => {
    requireProbabilities("p", [2, -1]);
  }).toThrow("p[1]: expected a number in [0, Infinity], got -1");
});

it("requireAssignment knows nodes and their states", () => {
  expect(() => {
    requireAssignment("evidence", scm, { a: 1 });
  }).not.toThrow();
  expect(() => {
    requireAssignment("evidence", scm, { b: 1 });
  }).toThrow("evidence: expected nodes of the graph (a), got 'b'");
  expect(() => {
    requireAssignment("evidence", scm, { a: 0.5 });
  }).toThrow("evidence.a: expected a state 0 ... 1, got 0.5");
});

it("requireIntervention refuses to set nothing", () => {
  expect(() => {
    requireIntervention("intervention", scm, {});
  }).toThrow("expected at least one node to set, got none");
});
