import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm } from "../../../src/lib/causal/scm";
import { distributions } from "../counterfactual/support";

const graph = causalGraph(["a", "b"], [["a", "b"]]);
const fair = { table: [[0.5, 0.5]] };

describe("discreteScm", () => {
  it("gives back every row of a table as the distribution of its responses", () => {
    const tables = fc.array(distributions(3), { minLength: 2, maxLength: 2 });
    fc.assert(
      fc.property(tables, (table) => {
        const { probabilities, value } = discreteScm(graph, { a: fair, b: { table } }).mechanisms.get("b")!;
        table.forEach((row, a) => {
          row.forEach((chance, state) => {
            const mass = probabilities.reduce((sum, p, noise) => (value([a], noise) === state ? sum + p : sum), 0);
            expect(mass).toBeCloseTo(chance, 12);
          });
        });
      }),
    );
  });

  it("never lowers a response where a row's distribution lies above another's: tables are coupled monotonically", () => {
    const { probabilities, value } = discreteScm(graph, {
      a: fair,
      b: {
        table: [
          [0.7, 0.3],
          [0.2, 0.8],
        ],
      },
    }).mechanisms.get("b")!;
    expect(probabilities.every((_, noise) => value([1], noise) >= value([0], noise))).toBe(true);
  });

  it("knows no state of probability zero", () => {
    const { probabilities, value } = discreteScm(graph, {
      a: fair,
      b: {
        table: [
          [0, 1, 0],
          [0.5, 0, 0.5],
        ],
      },
    }).mechanisms.get("b")!;
    expect(probabilities.map((_, noise) => value([0], noise))).toEqual([1, 1]);
    expect(probabilities.map((_, noise) => value([1], noise))).toEqual([0, 2]);
  });

  it("refuses what is no distribution, the wrong size, a missing and an unknown node", () => {
    const make = (b: number[][]) => () => discreteScm(graph, { a: fair, b: { table: b } });
    expect(
      make([
        [0.5, 0.6],
        [0.5, 0.5],
      ]),
    ).toThrow("table of b, row 0: expected probabilities that sum to 1, got a sum of 1.1");
    expect(
      make([
        [1.5, -0.5],
        [0.5, 0.5],
      ]),
    ).toThrow("table of b, row 0[1]: expected a number in [0");
    expect(make([[0.5, 0.5]])).toThrow("table of b: expected 2 rows, one a joint state of its parents, got 1");
    expect(make([[0.5, 0.5], [1]])).toThrow("table of b: expected 2 states in row 1, got 1");
    expect(() => discreteScm(graph, { a: fair })).toThrow('nodes: expected a table or a function for "b", got none');
    expect(() => discreteScm(graph, { a: fair, b: { table: [[1], [1]] }, c: fair })).toThrow(
      "nodes: expected nodes of the graph",
    );
  });

  it("refuses a function whose value is no state, when it is reached", () => {
    const scm = discreteScm(graph, { a: fair, b: { states: 2, noise: [1], value: (_, a) => 2 * a } });
    expect(() => scm.mechanisms.get("b")!.value([1], 0)).toThrow(
      "function of b at (1): expected a whole number in [0, 1], got 2",
    );
  });
});
