import { describe, expect, it } from "vitest";
import { informationGraph } from "../../../src/lib/ethics";
import { normals, stream } from "../../../src/lib/random";

const draw = (name: string): Float64Array => normals(stream(8).split(name), 3000);
const [intensity, extent, purity, noise] = ["intensity", "extent", "purity", "noise"].map(draw) as [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

describe("informationGraph", () => {
  it("finds which dimension tells about the outcome, and how much more than another", () => {
    const outcome = intensity.map((value, i) => 2 * value + extent[i]! + 0.2 * noise[i]!);
    const graph = informationGraph({ intensity, extent, purity }, outcome);
    const told = (name: string): number =>
      graph.hasEdge(name, "outcome") ? graph.getEdgeAttribute(name, "outcome", "weight") : 0;
    expect(told("intensity")).toBeGreaterThan(2 * told("extent"));
    expect(told("extent")).toBeGreaterThan(5 * told("purity"));
  });

  it("joins dimensions that share information, and not those that don't", () => {
    const follower = intensity.map((value, i) => value + 0.5 * noise[i]!);
    const graph = informationGraph({ intensity, extent: follower, purity }, purity);
    expect(graph.hasEdge("intensity", "extent")).toBe(true);
    expect(graph.hasEdge("intensity", "purity")).toBe(false);
  });

  it("splits what two tell only together between them: the parity of two signs", () => {
    const sign = (values: Float64Array): Float64Array => values.map((value) => (value > 0 ? 1 : 0));
    const outcome = intensity.map((value, i) => (value > 0 === extent[i]! > 0 ? 1 : 0));
    const graph = informationGraph({ intensity: sign(intensity), extent: sign(extent) }, outcome, { bins: 2 });
    const told = ["intensity", "extent"].map((name) => graph.getEdgeAttribute(name, "outcome", "weight"));
    expect(told[0]! + told[1]!).toBeCloseTo(1, 2);
    expect(Math.abs(told[0]! - told[1]!)).toBeLessThan(0.01);
  });

  it("refuses columns of different lengths", () => {
    expect(() => informationGraph({ intensity, extent: extent.subarray(1) }, purity)).toThrow(RangeError);
  });
});
