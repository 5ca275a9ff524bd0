import { describe, expect, it } from "vitest";
import { presetNames, preset, redHeartModel, type Blueprint } from "../../../src/lib/model";
import { llrd, llrdRate } from "../../../src/lib/training";
import { describeReference, referenceJson } from "../../support/reference";

/** A backbone of n blocks with everything around it. */
function backbone(layers: number): Blueprint {
  const parameter = (name: string, depth: number) => ({
    name,
    depth,
    shape: [2],
    initial: "zeros" as const,
    decay: false,
  });
  return [
    parameter("backbone/embedding", 0),
    ...Array.from({ length: layers }, (_, i) => parameter(`backbone/block-${i}/kernel`, i + 1)),
    parameter("backbone/norm", layers + 2),
    parameter("head/kernel", layers + 2),
  ];
}

describe("llrdRate", () => {
  it("gives the paper's block i base d^(n - i): 4.305e-5 to 9.000e-5 for eight blocks", () => {
    const rates = Array.from({ length: 8 }, (_, i) => llrdRate(i + 1, { base: 1e-4, layers: 8, convention: "paper" }));
    expect(rates[0]).toBeCloseTo(4.3046721e-5, 15);
    expect(rates[7]).toBeCloseTo(9e-5, 15);
    for (let i = 1; i < 8; i++) expect(rates[i - 1]! / rates[i]!).toBeCloseTo(0.9, 12);
  });

  it("puts ELECTRA's blocks one factor lower, and both conventions' heads at the base rate", () => {
    const options = { base: 1e-4, layers: 8 };
    for (let depth = 0; depth <= 8; depth++) {
      expect(llrdRate(depth, options) / llrdRate(depth, { ...options, convention: "paper" })).toBeCloseTo(0.9, 12);
    }
    expect(llrdRate(10, options)).toBe(1e-4);
    expect(llrdRate(10, { ...options, convention: "paper" })).toBe(1e-4);
  });

  it("is flat at a factor of 1", () => {
    for (let depth = 0; depth <= 6; depth++) expect(llrdRate(depth, { base: 0.01, decay: 1, layers: 4 })).toBe(0.01);
  });

  it.each([
    [{ base: 0, layers: 2 }, 0, "base: expected"],
    [{ base: 1, layers: 2, decay: 1.1 }, 0, "decay: expected"],
    [{ base: 1, layers: 2, decay: 0 }, 0, "decay: expected"],
    [{ base: 1, layers: 1.5 }, 0, "layers: expected a whole number"],
    [{ base: 1, layers: 2 }, 5, "depth: expected a whole number in [0, 4], got 5"],
  ])("refuses %o at depth %d", (options, depth, message) => {
    expect(() => llrdRate(depth, options)).toThrow(message);
  });
});

describe("llrd", () => {
  it.each(["electra", "paper"] as const)(
    "gives every weight a rate that never falls toward the output (%s)",
    (convention) => {
      const blueprint = backbone(6);
      const rate = llrd(blueprint, { base: 1e-3, layers: 6, convention });
      const rates = blueprint.map(({ name }) => rate(name));
      expect(rates.every((value) => value > 0 && value <= 1e-3)).toBe(true);
      expect([...rates].sort((a, b) => a - b)).toEqual(rates);
    },
  );

  it.each(presetNames.flatMap((name) => [[name, "electra"] as const, [name, "paper"] as const]))(
    "gives every weight of %s a rate between the lowest layer's and the heads' (%s)",
    (name, convention) => {
      const { layers } = preset(name).encoder;
      const { blueprint } = redHeartModel(preset(name));
      const rate = llrd(blueprint, { base: 1e-4, layers, convention });
      for (const { name: weight, depth } of blueprint) {
        expect(rate(weight), weight).toBe(llrdRate(depth, { base: 1e-4, layers, convention }));
        expect(rate(weight), weight).toBeGreaterThanOrEqual(1e-4 * 0.9 ** (layers + 2) * (1 - 1e-12));
        expect(rate(weight), weight).toBeLessThanOrEqual(1e-4);
      }
      const blocks = blueprint.filter(({ name: weight }) => /\/block-\d+\//.test(weight));
      expect(new Set(blocks.map(({ name: weight }) => rate(weight))).size).toBe(layers);
      expect(
        blueprint
          .filter(({ name: weight }) => weight.includes("_head/"))
          .map(({ name: w }) => rate(w))
          .every((r) => r === 1e-4),
      ).toBe(true);
    },
  );

  it("refuses a name that the model lacks, and a weight deeper than its layers", () => {
    expect(() => llrd(backbone(2), { base: 1, layers: 2 })("x")).toThrow('expected a weight of the blueprint, got "x"');
    expect(() => llrd(backbone(3), { base: 1, layers: 2 })).toThrow(
      'depth of "backbone/norm": expected a whole number in [0, 4], got 5',
    );
  });
});

describeReference("llrdRate against google-research/electra", () => {
  const { electra } = referenceJson("ml/llrd.json") as { electra: Record<string, Record<string, number> | string> };
  it.each([
    ["small_12_0p8_lr3e4", 3e-4, 0.8, 12],
    ["base_12_0p8_lr1e4", 1e-4, 0.8, 12],
    ["large_24_0p9_lr5e5", 5e-5, 0.9, 24],
  ] as const)("has all rates of %s", (name, base, decay, layers) => {
    const expected = electra[name] as Record<string, number>;
    const depthOf = (key: string): number =>
      key === "embeddings" ? 0 : key === "head" ? layers + 2 : Number(key.slice("layer_".length)) + 1;
    for (const [key, rate] of Object.entries(expected)) {
      expect(llrdRate(depthOf(key), { base, decay, layers }) / rate, key).toBeCloseTo(1, 12);
    }
  });
});
