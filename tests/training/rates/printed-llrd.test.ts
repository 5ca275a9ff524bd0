import { describe, expect, it } from "vitest";
import { preset, redHeartModel } from "../../../src/lib/model";
import { charitableNames, printedBackboneNames, printedLlrd } from "../../../src/lib/training";

describe("printedLlrd", () => {
  it("finds nothing that it asks for in the printed class, and misses all of its 96 weights", () => {
    const names = printedBackboneNames(8);
    const { absent, missed, groups } = printedLlrd(names, 8);
    expect(names).toHaveLength(96);
    expect(new Set(names).size).toBe(96);
    expect(absent).toEqual([...Array.from({ length: 8 }, (_, i) => `encoder.layer.${i}`), "heads"]);
    expect(missed).toEqual(names);
    expect(groups.map(({ rate }) => rate)).toHaveLength(9);
  });

  it("has rates from 4.305e-5 to 9.000e-5, neighbours apart by .9, and 1e-4 for heads", () => {
    const rates = printedLlrd([], 8).groups.map(({ rate }) => rate);
    expect(rates[0]).toBeCloseTo(4.3046721e-5, 15);
    expect(rates[7]).toBeCloseTo(9e-5, 15);
    expect(rates[8]).toBe(1e-4);
    for (let i = 1; i < 9; i++) expect(rates[i - 1]! / rates[i]!).toBeCloseTo(0.9, 12);
  });

  it("read kindly covers blocks and heads, and still misses projections and inputs", () => {
    const { blueprint } = redHeartModel(preset("rh-730m"));
    const { absent, missed, groups } = printedLlrd(charitableNames(blueprint), 8);
    expect(absent).toEqual([]);
    expect(missed.length + groups.reduce((sum, { names }) => sum + names.length, 0)).toBe(blueprint.length);
    for (const part of ["emotion_projection", "surd_projection"]) {
      expect(
        missed.some((name) => name.includes(part)),
        part,
      ).toBe(true);
    }
    expect(missed.some((name) => name.startsWith("encoder.layer") || name.startsWith("heads"))).toBe(false);
  });

  it("does not take layer 1 for layer 10", () => {
    const { groups } = printedLlrd(["encoder.layer.10.weight"], 11);
    expect(groups[1]!.names).toEqual([]);
    expect(groups[10]!.names).toEqual(["encoder.layer.10.weight"]);
  });

  it("refuses impossible layers, rates and decays", () => {
    expect(() => printedLlrd([], 0)).toThrow("layers: expected");
    expect(() => printedLlrd([], 8, { base: -1 })).toThrow("base: expected");
    expect(() => printedLlrd([], 8, { decay: 2 })).toThrow("decay: expected");
    expect(() => printedBackboneNames(0)).toThrow("layers: expected");
  });
});
