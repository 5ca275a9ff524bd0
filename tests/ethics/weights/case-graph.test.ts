import { describe, expect, it } from "vitest";
import { loadCases, type AuthoredCase } from "../../../src/lib/data";
import { caseDimensionGraph, dimensions } from "../../../src/lib/ethics";

const names = dimensions.map(({ name }) => name);

/** Two variables, a -> b, and three options whose intensity goes along with the shock of a. */
function small(shocks: readonly number[], intensities: readonly number[]): AuthoredCase {
  const [first] = loadCases();
  const label = { en: "x", ko: "가" };
  const option = first!.options[0]!;
  return {
    ...first!,
    graph: {
      nodes: [
        { name: "a", label, utility: 0 },
        { name: "b", label, utility: 1 },
      ],
      edges: [{ from: "a", to: "b", weight: -0.5, confidence: 1 }],
    },
    options: shocks.map((a, i) => ({
      ...option,
      shock: { a },
      dimensions: { ...option.dimensions, intensity: intensities[i]! },
    })),
  };
}

describe("caseDimensionGraph", () => {
  it("joins a dimension to what its values go along with, through the graph, with the sign of the correlation", () => {
    const graph = caseDimensionGraph(small([0.1, 0.2, 0.6], [0.2, 0.3, 0.7]));
    expect(graph.getEdgeAttribute("intensity", "a", "weight")).toBeCloseTo(1, 12);
    expect(graph.getEdgeAttribute("intensity", "b", "weight")).toBeCloseTo(-1, 12);
    expect(graph.degree("purity")).toBe(0);
    expect(graph.getEdgeAttribute("a", "b", "weight")).toBe(-0.5);
  });

  it("leaves out a correlation below the least one", () => {
    const loose = small([0.1, 0.5, 0.3], [0.2, 0.3, 0.7]);
    expect(caseDimensionGraph(loose, 0.9).degree("intensity")).toBe(0);
    expect(caseDimensionGraph(loose, 0.05).degree("intensity")).toBe(2);
  });

  it.each(loadCases().map((one) => [one.id, one] as const))("has all variables and dimensions of %s", (_, one) => {
    const graph = caseDimensionGraph(one);
    expect(graph.nodes()).toEqual([...one.graph.nodes.map(({ name }) => name), ...names]);
    expect(graph.size).toBeGreaterThan(one.graph.edges.length);
  });
});
