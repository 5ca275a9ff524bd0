import { describe, expect, it } from "vitest";
import { causalGraph } from "../../../src/lib/causal";
import { cascade, rippleUtility } from "../../../src/lib/scenarios";
import { stream } from "../../../src/lib/random";
import { linearModel } from "../../../src/lib/scenarios/views/model";
import { utilityOfChange, worthOfNodes } from "../../../src/lib/scenarios/views/propagate";
import { seededDecision } from "../../../src/lib/scenarios/views/seeded-decision";

const chain = causalGraph(
  ["a", "b", "c"],
  [
    ["a", "b", 0.5],
    ["b", "c", -2],
  ],
);
const model = linearModel(
  chain,
  new Map([
    ["a", 1],
    ["b", 10],
    ["c", 100],
  ]),
);
const scratch = (): [Float64Array, Float64Array] => [new Float64Array(3), new Float64Array(3)];

describe("utilityOfChange", () => {
  it("adds what follows step by step", () => {
    const change = Float64Array.of(1, 0, 0);
    const after = [0, 1, 2, 3].map((steps) => utilityOfChange(model, change, model.weight, steps, scratch()));
    expect(after).toEqual([1, 1 + 5, 1 + 5 - 100, 1 + 5 - 100]);
    expect([...change]).toEqual([1, 0, 0]);
  });

  it("agrees with the cascade on a random graph whose edges all carry on", () => {
    const { model: random } = seededDecision(stream(4), { nodes: 20, density: 0.4 });
    const edges = Array.from(random.weight, (weight, e) => {
      return [random.names[random.from[e]!]!, random.names[random.to[e]!]!, weight] as const;
    });
    const shock = new Map([
      ["v0", 0.7],
      ["v3", -0.4],
    ]);
    const utility = new Map(random.names.map((name, i) => [name, random.utility[i]!]));
    const { byOrder } = rippleUtility(cascade(causalGraph(random.names, edges), shock), utility);
    const change = Float64Array.from(random.names, (name) => shock.get(name) ?? 0);
    const ours = utilityOfChange(random, change, random.weight, 3, [new Float64Array(20), new Float64Array(20)]);
    expect(ours).toBeCloseTo(
      byOrder.reduce((sum, { total }) => sum + total, 0),
      12,
    );
  });
});

describe("worthOfNodes", () => {
  it("is the utility of a unit change of each node, by confidence", () => {
    expect([...worthOfNodes(model, 3)]).toEqual([1 + 5 - 100, 10 - 200, 100]);
    const unsure = linearModel(causalGraph(["a", "b"], [["a", "b", 2, 0.25]]), new Map([["b", 8]]));
    expect([...worthOfNodes(unsure, 3)]).toEqual([4, 8]);
  });
});
