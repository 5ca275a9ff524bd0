import { describe, expect, it } from "vitest";
import { againstBetter, gaussianBic, ges, structureStudy } from "../../../src/lib/causal/discovery";
import { pdag } from "../../../src/lib/causal/graph";
import { stream } from "../../../src/lib/random";

describe("a study of methods", () => {
  const methods = [
    { name: "GES", learn: (sample: Parameters<typeof ges>[0]) => ges(sample, { score: gaussianBic(sample) }).pdag },
    { name: "nothing", learn: ({ names }: Parameters<typeof ges>[0]) => pdag(names, []) },
  ];
  const done: number[] = [];
  const settings = { graphs: 6, nodes: [4, 5], rows: 500, stream: stream(1) };
  const study = structureStudy(methods, { ...settings, onGraph: (count) => done.push(count) });
  it("gives each method a distance for each graph, and tells how far it is", () => {
    expect(study.map(({ method, distances }) => [method, distances.length])).toEqual([
      ["GES", 6],
      ["nothing", 6],
    ]);
    expect(done).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it("finds a method that learns nearer to the truth than one that does not", () => {
    const { better, gain } = againstBetter(study, "GES", ["nothing"], stream(2));
    expect(better).toBe("nothing");
    expect(gain.difference).toBeGreaterThan(1);
  });
  it("shows all methods the same data, so that the others don't matter", () => {
    expect(structureStudy(methods.slice(1), settings)[0]).toEqual(study[1]);
  });
});

describe("one method against the better of others", () => {
  const study = [
    { method: "a", distances: [1, 2, 3] },
    { method: "b", distances: [0, 6, 9] },
    { method: "both", distances: [1, 1, 1] },
  ];
  it("takes the one with the smaller mean, pair by pair", () => {
    const { better, gain } = againstBetter(study, "both", ["a", "b"], stream(1));
    expect(better).toBe("a");
    expect(gain.difference).toBe(1);
    expect(gain.pairs).toBe(3);
  });
  it("refuses unknown methods and no others", () => {
    expect(() => againstBetter(study, "both", ["c"], stream(1))).toThrow("expected one of a, b, both, got c");
    expect(() => againstBetter(study, "both", [], stream(1))).toThrow("at least one method");
  });
});
