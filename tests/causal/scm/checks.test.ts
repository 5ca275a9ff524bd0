import { expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm, requireAssignment, requireIntervention } from "../../../src/lib/causal/scm";

const scm = discreteScm(causalGraph(["a"], []), { a: { table: [[0.5, 0.5]] } });

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
