import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { MixedGraph } from "../../../src/lib/causal/graph/mixed-graph";
import {
  cComponents,
  inducedSubgraph,
  mixedAncestors,
  mixedDescendants,
  withoutIncoming,
} from "../../../src/lib/causal/graph/mixed-parts";
import { evaluateEstimand } from "../../../src/lib/causal/identification/evaluate";
import type { Hedge } from "../../../src/lib/causal/identification/hedge";
import type { Identified } from "../../../src/lib/causal/identification/identified";
import { identify } from "../../../src/lib/causal/identification/identify";
import type { CausalQuery } from "../../../src/lib/causal/identification/query";
import { arbitraryMixedGraph, binaryModel, exactJoint, marginalOf, type BinaryModel } from "../discrete-model";
import { describeReference, referenceJson } from "../../support/reference";
import { backDoorGraph, bow, frontDoorGraph, napkin } from "./graphs";

interface IdCase extends Pick<MixedGraph, "directed" | "bidirected"> {
  readonly name: string;
  readonly treatment: readonly string[];
  readonly outcome: readonly string[];
  readonly identifiable: boolean;
  readonly order: readonly string[];
  readonly joint_C_order: readonly number[];
  readonly truth_axes: readonly string[];
  readonly P_outcome_do_treatment: readonly number[];
}

function identified(graph: MixedGraph, query: CausalQuery): Identified {
  const answer = identify(graph, query);
  if (!answer.identifiable) throw new Error(answer.text);
  return answer;
}

/** P(outcome | do(treatment), given) of a model in C order of treatment, given, outcome: computed by setting, not by ID. */
function truth(model: BinaryModel, { treatment, outcome, given = [] }: CausalQuery): number[] {
  return Array.from({ length: 2 ** treatment.length }, (_, state) => {
    const doing = Object.fromEntries(treatment.map((x, i) => [x, (state >> (treatment.length - 1 - i)) & 1]));
    const table = marginalOf(model.names, exactJoint(model, doing), [...given, ...outcome]);
    const width = 2 ** outcome.length;
    return Array.from(table, (p, at) => {
      const start = at - (at % width);
      return p / table.slice(start, start + width).reduce((a, b) => a + b);
    });
  }).flat();
}

function largestGap(a: ArrayLike<number>, b: readonly number[]): number {
  return Math.max(...b.map((value, i) => Math.abs(value - a[i]!)));
}

function errorOf(graph: MixedGraph, query: CausalQuery, seed: number): number {
  const model = binaryModel(graph, seed);
  const joint = { names: graph.names, sizes: graph.names.map(() => 2), probabilities: exactJoint(model) };
  return largestGap(evaluateEstimand(identified(graph, query), joint).values, truth(model, query));
}

const effect: CausalQuery = { treatment: ["X"], outcome: ["Y"] };

describe("identify", () => {
  it("adjusts for an observed common cause", () => {
    expect(identified(backDoorGraph, effect).text).toBe("Σ_{Z} P(Z) P(Y | Z, X)");
  });

  it("goes through the front door, with a prime on the bound treatment", () => {
    expect(identified(frontDoorGraph, effect).text).toBe("Σ_{Z} P(Z | X) Σ_{X'} P(X') P(Y | X', Z)");
  });

  it("reads the napkin as the quotient that METHODS 3 gives, for any value of Z", () => {
    const answer = identified(napkin, effect);
    expect(answer.text).toBe("[Σ_{W} P(W) P(X, Y | W, Z)] / [Σ_{W} P(W) P(X | W, Z)]");
    expect(answer.latex).toBe("\\frac{\\sum_{W} P(W) \\, P(X, Y \\mid W, Z)}{\\sum_{W} P(W) \\, P(X \\mid W, Z)}");
    expect(answer.arbitrary).toEqual(["Z"]);
    expect(answer.lines.map((line) => line[0])).toEqual(["3", "7", "2", "6"]);
  });

  it("is right on the napkin for each value of Z, where P(Y | X) is wrong", () => {
    for (let seed = 1; seed <= 20; seed++) {
      const model = binaryModel(napkin, seed);
      const joint = { names: napkin.names, sizes: [2, 2, 2, 2], probabilities: exactJoint(model) };
      const answer = identified(napkin, effect);
      for (const Z of [0, 1]) {
        const { values } = evaluateEstimand(answer, joint, { arbitrary: { Z } });
        expect(largestGap(values, truth(model, effect))).toBeLessThan(1e-10);
      }
    }
    const model = binaryModel(napkin, 1);
    const seen = marginalOf(napkin.names, exactJoint(model), ["X", "Y"]);
    const naive = Array.from(seen, (p, at) => p / (seen[at - (at % 2)]! + seen[at - (at % 2) + 1]!));
    expect(largestGap(naive, truth(model, effect))).toBeGreaterThan(1e-3);
  });

  it("answers a bow with its hedge, never with a number", () => {
    const answer = identify(bow, effect);
    expect(answer).toMatchObject({
      identifiable: false,
      hedge: { larger: ["X", "Y"], smaller: ["Y"], roots: ["Y"] },
    });
    expect(answer.text).toBe(
      "P(Y | do(X)) can't be told from observation: hidden common causes hold {X, Y} together, and {Y} also without " +
        "{X}; both lead to {Y}.",
    );
    expect(answer).not.toHaveProperty("estimand");
  });

  it("answers a question without treatment by observation", () => {
    expect(identified(napkin, { treatment: [], outcome: ["Y"] }).text).toBe("P(Y)");
    expect(identified(napkin, { treatment: [], outcome: ["Y"], given: ["W"] }).text).toBe("P(Y | W)");
  });

  it("takes a condition that a treatment could stand for as one, and divides by others", () => {
    const seen: CausalQuery = { treatment: ["X"], outcome: ["Y"], given: ["Z"] };
    expect(identified(backDoorGraph, seen).text).toBe("P(Y | Z, X)");
    const mediated = identified(frontDoorGraph, seen);
    expect(mediated.text).toBe("Σ_{X'} P(X') P(Y | X', Z)");
    expect(mediated.arbitrary).toEqual([]);
    const later: MixedGraph = {
      names: [...backDoorGraph.names, "D"],
      directed: [...backDoorGraph.directed, ["Y", "D"]],
      bidirected: [],
    };
    const divided: CausalQuery = { ...effect, given: ["D"] };
    expect(identified(later, divided).lines.at(-1)).toBe("IDC: divide by the sum over Y");
    expect(errorOf(later, divided, 3)).toBeLessThan(1e-10);
  });

  it("answers by the exchange of seeing and setting what no division could", () => {
    const graph: MixedGraph = { names: ["X", "Z", "Y"], directed: [["X", "Z"], ["Z", "Y"]], bidirected: [["X", "Z"]] }; // prettier-ignore
    expect(identify(graph, { treatment: ["X"], outcome: ["Y", "Z"] }).identifiable).toBe(false);
    expect(identified(graph, { ...effect, given: ["Z"] }).text).toBe("P(Y | Z)");
  });

  it("says that seeing the middle of an M makes an effect unknowable that was plain before", () => {
    const graph: MixedGraph = { names: ["X", "Z", "Y"], directed: [["X", "Y"]], bidirected: [["X", "Z"], ["Z", "Y"]] }; // prettier-ignore
    expect(identified(graph, effect).text).toBe("P(Y | X)");
    expect(identify(graph, { ...effect, given: ["Z"] }).identifiable).toBe(false);
  });

  it("is numerically right on models of every identifiable graph, and otherwise gives a hedge that is one", () => {
    const verdicts = { yes: 0, no: 0 };
    fc.assert(
      fc.property(arbitraryMixedGraph(5), fc.nat(), fc.integer({ min: 1, max: 1e6 }), (graph, pick, seed) => {
        const x = pick % (graph.names.length - 1);
        const query = { treatment: [graph.names[x]!], outcome: [graph.names.at(-1)!] };
        const answer = identify(graph, query);
        if (answer.identifiable) expect(errorOf(graph, query, seed)).toBeLessThan(1e-10);
        else expectHedge(graph, query, answer.hedge);
        verdicts[answer.identifiable ? "yes" : "no"]++;
      }),
      { numRuns: 150, seed: 9 },
    );
    expect(Math.min(verdicts.yes, verdicts.no)).toBeGreaterThan(15);
  });

  it("is numerically right with several treatments and outcomes, and with conditions", () => {
    let answered = 0;
    const roles = fc.array(fc.constantFrom("treatment", "outcome", "given", "none"), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(arbitraryMixedGraph(5), roles, fc.integer({ min: 1, max: 1e6 }), (graph, role, seed) => {
        const pick = (which: string): string[] => graph.names.filter((_, i) => role[i] === which);
        const query = { treatment: pick("treatment"), outcome: pick("outcome"), given: pick("given") };
        if (query.outcome.length === 0 || !identify(graph, query).identifiable) return;
        answered++;
        expect(errorOf(graph, query, seed)).toBeLessThan(1e-10);
      }),
      { numRuns: 150, seed: 4 },
    );
    expect(answered).toBeGreaterThan(60);
  });

  it("does not depend on the order in which the graph is written down", () => {
    const turned: MixedGraph = {
      names: [...napkin.names].reverse(),
      directed: [...napkin.directed].reverse(),
      bidirected: napkin.bidirected.map(([a, b]) => [b, a]),
    };
    expect(identified(turned, effect).text).toBe(identified(napkin, effect).text);
  });

  it("refuses a cycle, an unknown node, and a query on a variable that is conditioned on", () => {
    const cyclic: MixedGraph = { names: ["X", "Y"], directed: [["X", "Y"], ["Y", "X"]], bidirected: [] }; // prettier-ignore
    expect(() => identify(cyclic, effect)).toThrow("graph: expected no cycle, got X -> Y -> X");
    expect(() => identify(bow, { treatment: ["Q"], outcome: ["Y"] })).toThrow(
      "query.treatment: expected nodes of the graph (X, Y), got 'Q'",
    );
    expect(() => identify(bow, { ...effect, given: ["Y"] })).toThrow(
      "query.given: expected each variable in one place, got 'Y' also in outcome",
    );
  });
});

/** Definition of a hedge, checked set by set. */
function expectHedge(graph: MixedGraph, { treatment, outcome }: CausalQuery, { larger, smaller, roots }: Hedge): void {
  const joined = (names: readonly string[]): number => cComponents(inducedSubgraph(graph, new Set(names))).length;
  expect([joined(larger), joined(smaller)]).toEqual([1, 1]);
  expect(smaller.every((name) => larger.includes(name) && !treatment.includes(name))).toBe(true);
  expect(larger.some((name) => treatment.includes(name))).toBe(true);
  const causes = mixedAncestors(withoutIncoming(graph, new Set(treatment)), outcome);
  expect(roots.length > 0 && roots.every((name) => smaller.includes(name) && causes.has(name))).toBe(true);
  for (const names of [larger, smaller]) {
    const inside = inducedSubgraph(graph, new Set(names));
    for (const name of names) {
      expect([...mixedDescendants(inside, [name])].some((node) => roots.includes(node))).toBe(true);
    }
  }
}

describeReference("identify against exact interventions", () => {
  const cases = referenceJson("do/id_cases.json") as readonly IdCase[];

  it.each(cases)("has the verdict and the numbers of $name, to 1e-10", (c) => {
    const answer = identify({ names: c.order, ...c }, c);
    expect(answer.identifiable).toBe(c.identifiable);
    if (!answer.identifiable) {
      expectHedge({ names: c.order, ...c }, c, answer.hedge);
      return;
    }
    const joint = { names: c.order, sizes: c.order.map(() => 2), probabilities: c.joint_C_order };
    const { values } = evaluateEstimand(answer, joint, { axes: c.truth_axes });
    expect(values).toHaveLength(c.P_outcome_do_treatment.length);
    expect(largestGap(values, c.P_outcome_do_treatment)).toBeLessThan(1e-10);
  });
});
