import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decidedOnly, fisherZTest, gSquaredTest, pc } from "../../../src/lib/causal/discovery";
import { cpdag, structuralHammingDistance } from "../../../src/lib/causal/graph";
import { linearScm, sample as draw } from "../../../src/lib/causal/scm";
import { permutation, stream } from "../../../src/lib/random";
import { describeReference } from "../../support/reference";
import {
  oracle,
  placeholder,
  randomDags,
  referenceGaussian,
  referenceNetwork,
  reorderedColumns,
  sameGraph,
} from "./support";

describe("PC", () => {
  it("finds the equivalence class of any graph when its test knows the graph", () => {
    fc.assert(
      fc.property(randomDags(7), fc.boolean(), (graph, maxP) => {
        const found = pc(placeholder(graph.nodes()), { test: oracle(graph), maxP });
        expect(structuralHammingDistance(found.pdag, cpdag(graph))).toBe(0);
        expect(found.conflicts).toEqual([]);
      }),
    );
  });
  it("finds the same graph in any order of the columns, also where the data mislead it", () => {
    fc.assert(
      fc.property(randomDags(8), fc.nat(), fc.boolean(), (graph, seed, maxP) => {
        const sample = draw(linearScm(graph), stream(seed), 60);
        const turned = reorderedColumns(sample, permutation(stream(seed).split("order"), sample.names.length));
        const learn = (rows: typeof sample): ReturnType<typeof pc> =>
          pc(rows, { test: fisherZTest(rows), alpha: 0.2, maxP });
        const [a, b] = [learn(sample), learn(turned)];
        expect(b.pdag.names).toEqual(turned.names);
        expect(sameGraph(a.pdag, b.pdag)).toBe(true);
        expect(b.separatingSets).toEqual(a.separatingSets);
      }),
    );
  });
  it("tells why each missing edge is missing", () => {
    const columns = [
      [0, 0, 1, 1],
      [0, 1, 0, 1],
    ].map((column) => Float64Array.from(Array.from({ length: 40 }, (_, i) => column[i % 4]!)));
    const sample = { names: ["y", "x"], columns };
    expect(pc(sample, { test: gSquaredTest(sample) }).separatingSets).toEqual([
      { pair: ["x", "y"], given: [], pValue: expect.closeTo(1, 5) as number },
    ]);
  });
  it("tells how many edges are left after each size of the condition", () => {
    const seen: [number, number][] = [];
    pc(placeholder(["a", "b", "c"]), {
      test: () => ({ pValue: 0, statistic: 1 }),
      onSize: (size, edges) => seen.push([size, edges]),
    });
    expect(seen).toEqual([
      [0, 3],
      [1, 3],
    ]);
  });
  it("refuses settings outside of their range", () => {
    const test = (): { pValue: number; statistic: number } => ({ pValue: 1, statistic: 0 });
    expect(() => pc(placeholder(["a", "b"]), { test, alpha: 1 })).toThrow(
      "alpha: expected a number between 0 and 1, got 1",
    );
    expect(() => pc(placeholder(["a", "b"]), { test, maxGiven: -1 })).toThrow("maxGiven");
    expect(() => pc(placeholder(["a", "a"]), { test })).toThrow('"a" twice');
  });
});

describeReference("PC on known networks, 10,000 rows", () => {
  const distance = (name: string, maxP: boolean): number => {
    const { sample, truth } = referenceNetwork(name);
    return structuralHammingDistance(pc(sample, { test: gSquaredTest(sample), maxP }).pdag, truth);
  };
  it("is within 3 edges of asia and 4 of alarm, as the best peers' PC is", () => {
    expect(distance("asia", true)).toBeLessThanOrEqual(3);
    expect(distance("alarm", true)).toBeLessThanOrEqual(4);
  }, 60_000);
  it.each([
    ["asia", 0],
    ["sachs", 0],
    ["alarm", 4],
  ])("is within the best distance of any peer on %s where undecided questions separate nothing", (name, most) => {
    const { sample, truth } = referenceNetwork(name);
    const { pdag } = pc(sample, { test: decidedOnly(gSquaredTest(sample)) });
    expect(structuralHammingDistance(pdag, truth)).toBeLessThanOrEqual(most);
  });
  it("finds sachs without error by MaxP, where plain PC misdirects 14 edges", () => {
    expect(distance("sachs", true)).toBe(0);
    expect(distance("sachs", false)).toBe(14);
  }, 60_000);
  it.each([
    ["lingauss_d8_N1000_s1", 0],
    ["lingauss_d20_N2000_s4", 3],
  ])("is within the peers' distance on %s", (name, most) => {
    const { sample, truth } = referenceGaussian(name);
    const { pdag } = pc(sample, { test: fisherZTest(sample), alpha: 0.01 });
    expect(structuralHammingDistance(pdag, truth)).toBeLessThanOrEqual(most);
  });
});
