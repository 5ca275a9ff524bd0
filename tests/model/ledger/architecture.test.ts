import { describe, expect, it } from "vitest";
import { architectureDiagram, architectureOf } from "../../../src/lib/model/ledger";
import { countParameters } from "../../../src/lib/model/parameter";
import { preset, presetNames } from "../../../src/lib/model/presets";
import { redHeartModel } from "../../../src/lib/model/red-heart-model";

const { blueprint } = redHeartModel(preset("rh-730m"));
const architecture = architectureOf(blueprint);
const ofKind = (kind: string): readonly { path: string; width: number }[] =>
  architecture.parts.filter((part) => part.kind === kind);

describe("architectureOf", () => {
  it("reads eight layers of width 896, four projections and four heads from the weights of rh-730m", () => {
    expect(ofKind("layer").map(({ width }) => width)).toEqual(Array(8).fill(896));
    expect(ofKind("projection")).toHaveLength(4);
    expect(ofKind("head").map(({ width }) => width)).toEqual([8, 10, 2, 4]);
    expect(ofKind("input")).toEqual([{ path: "backbone/input", kind: "input", width: 896, parameters: 689_024 }]);
  });

  it("chains the layers and branches off the last", () => {
    expect(architecture.edges).toHaveLength(8 + 8);
    expect(architecture.edges[0]).toEqual(["backbone/input", "backbone/block-0"]);
    expect(architecture.edges).toContainEqual(["backbone/block-7", "backbone/surd_projection"]);
    expect(architecture.edges).toContainEqual(["backbone/surd_projection", "surd_head"]);
  });

  it("of a model without projections leads from the last layer to the heads", () => {
    const { edges } = architectureOf(redHeartModel(preset("small")).blueprint);
    expect(edges.slice(-1)).toEqual([["backbone/block-1", "emotion_head"]]);
    expect(edges[0]).toEqual(["embeddings", "backbone/block-0"]);
  });

  it.each(presetNames)("misses no weight of %s", (name) => {
    const all = redHeartModel(preset(name)).blueprint;
    const sum = architectureOf(all).parts.reduce((total, { parameters }) => total + parameters, 0);
    expect(sum).toBe(countParameters(all));
  });

  it("names a weight that belongs to no part", () => {
    const odd = { ...blueprint[0]!, name: "elsewhere/kernel" };
    expect(() => architectureOf([odd])).toThrow('"elsewhere/kernel" belongs to no known part');
  });
});

describe("architectureDiagram", () => {
  it("draws one box a part and one line an edge", () => {
    const { layer } = architectureDiagram(architecture) as unknown as { layer: { data: { values: unknown[] } }[] };
    expect(layer.map(({ data }) => data.values.length)).toEqual([16, 17, 17]);
  });
});
