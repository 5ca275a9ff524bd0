import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bdeu, discreteBic, fisherZTest, gaussianBic, ges, gSquaredTest, pc } from "../../../src/lib/causal/discovery";
import { causalGraph, cpdag, pdag, structuralHammingDistance } from "../../../src/lib/causal/graph";
import { linearScm, randomDag, sample as draw } from "../../../src/lib/causal/scm";
import { permutation, stream } from "../../../src/lib/random";
import { describeReference } from "../../support/reference";
import {
  placeholder,
  populationScore,
  randomDags,
  referenceGaussian,
  referenceNetwork,
  reorderedColumns,
  sameGraph,
} from "./support";

describe("greedy equivalence search", () => {
  it("finds the equivalence class of any graph in the limit of many rows", () => {
    fc.assert(
      fc.property(randomDags(7), (graph) => {
        const { pdag: found } = ges(placeholder(graph.nodes()), { score: populationScore(graph) });
        expect(structuralHammingDistance(found, cpdag(graph))).toBe(0);
      }),
    );
  });
  it("finds the same graph in any order of the columns, also where the data mislead it", () => {
    fc.assert(
      fc.property(randomDags(8), fc.nat(), (graph, seed) => {
        const sample = draw(linearScm(graph), stream(seed), 40);
        const turned = reorderedColumns(sample, permutation(stream(seed).split("order"), sample.names.length));
        const [a, b] = [sample, turned].map((rows) => ges(rows, { score: gaussianBic(rows) }).pdag);
        expect(b!.names).toEqual(turned.names);
        expect(sameGraph(a!, b!)).toBe(true);
      }),
    );
  });
  it("finds within the true skeleton what it finds without, which a fixed mask does not", () => {
    const graphs = Array.from({ length: 100 }, (_, i) =>
      randomDag(stream(i).split("graph"), { nodes: 5, degree: 2.5 }),
    );
    const wrong = (detours: boolean): number =>
      graphs.filter((graph) => {
        const truth = cpdag(graph);
        const options = { score: populationScore(graph), within: truth, detours };
        return structuralHammingDistance(ges(placeholder(graph.nodes()), options).pdag, truth) > 0;
      }).length;
    expect(wrong(true)).toBeLessThanOrEqual(5);
    expect(wrong(false)).toBeGreaterThan(20);
  });
  it("joins only pairs that the skeleton joins, where detours are forbidden", () => {
    fc.assert(
      fc.property(randomDags(7), fc.nat(), (graph, seed) => {
        const sample = draw(linearScm(graph), stream(seed), 100);
        const within = pc(sample, { test: fisherZTest(sample), alpha: 0.01 }).pdag;
        const { pdag: found } = ges(sample, { score: gaussianBic(sample), within, detours: false });
        const n = graph.order;
        found.marks.forEach((mark, at) => {
          const back = within.marks[(at % n) * n + Math.floor(at / n)];
          if (mark === 1) expect(within.marks[at] === 1 || back === 1).toBe(true);
        });
      }),
    );
  });
  it("tells its steps, whose gains add up to that of the graph", () => {
    const collider = causalGraph(
      ["a", "b", "c"],
      [
        ["a", "b"],
        ["c", "b"],
      ],
    );
    const sample = draw(linearScm(collider), stream(3), 200);
    const score = gaussianBic(sample);
    const { steps, gain } = ges(sample, { score });
    expect(steps.map(({ kind, from, to }) => [kind, ...[from, to].sort()])).toEqual([
      ["insert", "a", "b"],
      ["insert", "b", "c"],
    ]);
    expect(gain).toBeCloseTo(score(1, [0, 2]) - score(1, []), 6);
    expect(ges(sample, { score, within: pdag(["a", "b", "c"], []) }).steps).toEqual([]);
  });
  it("refuses a skeleton of other names", () => {
    const names = ["a", "b"];
    const settings = { score: () => 0, within: pdag(["a", "z"], []) };
    expect(() => ges(placeholder(names), settings)).toThrow("within: expected the names a, b, got a, z");
  });
});

describeReference("GES on known networks, 10,000 rows", () => {
  const distances = (name: string): number[] => {
    const { sample, truth } = referenceNetwork(name);
    const within = pc(sample, { test: gSquaredTest(sample) }).pdag;
    return [
      ges(sample, { score: discreteBic(sample) }),
      ges(sample, { score: bdeu(sample) }),
      ges(sample, { score: discreteBic(sample), within }),
    ].map(({ pdag: found }) => structuralHammingDistance(found, truth));
  };
  it("finds asia and sachs without error, by BIC and by BDeu; within PC's skeleton it loses one edge of asia", () => {
    expect(distances("asia")).toEqual([0, 0, 1]);
    expect(distances("sachs")).toEqual([0, 0, 0]);
  }, 60_000);
  it("is within 4 edges of alarm by BDeu, and by BIC within PC's skeleton", () => {
    const [, byBdeu, combined] = distances("alarm");
    expect(byBdeu).toBeLessThanOrEqual(4);
    expect(combined).toBeLessThanOrEqual(4);
  }, 60_000);
  it.each([
    ["lingauss_d8_N1000_s1", 0],
    ["lingauss_d20_N2000_s4", 2],
  ])("is within the best peer's distance on %s", (name, most) => {
    const { sample, truth } = referenceGaussian(name);
    expect(structuralHammingDistance(ges(sample, { score: gaussianBic(sample) }).pdag, truth)).toBeLessThanOrEqual(
      most,
    );
  });
});
