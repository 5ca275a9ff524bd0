import { describe, expect, it } from "vitest";
import {
  enumerateCases,
  probabilityOfNecessity,
  probabilityOfNecessityAndSufficiency,
  probabilityOfSufficiency,
} from "../../../src/lib/causal/counterfactual";
import { causalGraph } from "../../../src/lib/causal/graph";
import { discreteScm, drawExogenous, linearScm } from "../../../src/lib/causal/scm";
import { stream } from "../../../src/lib/random";
import { responseTypes } from "./support";

const question = { cause: "x", effect: "y" };

describe("probabilities of causation", () => {
  it("count the response types (never, helped, hurt, always), exposure by exposure", () => {
    const scm = responseTypes([0.1, 0.2, 0.05, 0.15, 0.05, 0.25, 0.1, 0.1]);
    const cases = enumerateCases(scm);
    expect(probabilityOfNecessityAndSufficiency(scm, cases, question)).toBeCloseTo(0.45, 12);
    expect(probabilityOfNecessity(scm, cases, question)).toBeCloseTo(0.25 / 0.35, 12);
    expect(probabilityOfSufficiency(scm, cases, question)).toBeCloseTo(0.2 / 0.3, 12);
  });

  it("decompose PNS = P(x, y) PN + P(x', y') PS", () => {
    const scm = responseTypes([0.1, 0.2, 0.05, 0.15, 0.05, 0.25, 0.1, 0.1]);
    const cases = enumerateCases(scm);
    const pn = probabilityOfNecessity(scm, cases, question);
    const ps = probabilityOfSufficiency(scm, cases, question);
    expect(0.35 * pn + 0.3 * ps).toBeCloseTo(probabilityOfNecessityAndSufficiency(scm, cases, question), 12);
  });

  it("take any event of a continuous effect: x = 1 lifts a standard normal over 0 by 1", () => {
    const graph = causalGraph(["x", "y"], [["x", "y", 1]]);
    const scm = linearScm(graph, { noise: { x: 0 } });
    const cases = drawExogenous(scm, stream(1), 40_000);
    const pns = probabilityOfNecessityAndSufficiency(scm, cases, { ...question, happens: (y) => y > 0 });
    expect(pns).toBeCloseTo(0.3413, 2);
  });

  it("refuse a condition that no case meets, an unknown node, and two equal settings", () => {
    const scm = discreteScm(causalGraph(["x", "y"], [["x", "y"]]), {
      x: { table: [[1, 0]] },
      y: {
        table: [
          [0, 1],
          [0, 1],
        ],
      },
    });
    const cases = enumerateCases(scm);
    expect(() => probabilityOfNecessity(scm, cases, question)).toThrow(
      "cases: expected some with both cause and effect, got none",
    );
    expect(() => probabilityOfSufficiency(scm, cases, question)).toThrow("expected some with neither cause nor effect");
    expect(() => probabilityOfNecessity(scm, cases, { cause: "q", effect: "y" })).toThrow("got 'q'");
    expect(() => probabilityOfNecessity(scm, cases, { ...question, from: 1 })).toThrow(
      "expected another value than that of `from`",
    );
  });
});
