import { describe, expect, it } from "vitest";
import { loraBlueprint, loraScale } from "../../../src/lib/model/lora";
import { countParameters } from "../../../src/lib/model/parameter";
import { preset } from "../../../src/lib/model/presets";
import { redHeartModel } from "../../../src/lib/model/red-heart-model";
import { allocate, disposeWeights } from "../../../src/lib/model/weights";
import { stream } from "../../../src/lib/random";

const kernel = { name: "head/kernel", shape: [768, 768], initial: "zeros", depth: 1, decay: true } as const;

describe("loraBlueprint", () => {
  it("has r (inputs + outputs) weights a kernel: 12,288 of 768 x 768 at rank 8", () => {
    const blueprint = loraBlueprint([kernel], () => true, { rank: 8 });
    expect(countParameters(blueprint)).toBe(12_288);
    expect(blueprint.map(({ name }) => name)).toEqual(["head/kernel/lora_a", "head/kernel/lora_b"]);
  });

  it("starts A uniform within 1/sqrt(inputs) = .036084 and B at zero", () => {
    const weights = allocate(
      loraBlueprint([kernel], () => true, { rank: 8 }),
      stream(1),
    );
    const a = Array.from(weights.get("head/kernel/lora_a")!.dataSync());
    const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    expect(largest).toBeLessThanOrEqual(0.036084391824351615);
    expect(largest).toBeGreaterThan(0.036);
    const variance = a.reduce((sum, value) => sum + value * value, 0) / a.length;
    expect(variance * 3 * 768).toBeCloseTo(1, 1);
    expect(
      weights
        .get("head/kernel/lora_b")!
        .dataSync()
        .every((value) => value === 0),
    ).toBe(true);
    disposeWeights(weights);
  });

  it("adapts the chosen kernels of a model and no other", () => {
    const { blueprint } = redHeartModel(preset("tiny"));
    const adapters = loraBlueprint(blueprint, (name) => name.endsWith("qkv/kernel"), { rank: 2 });
    expect(countParameters(adapters)).toBe(2 * 2 * (16 + 48));
  });

  it("refuses no target, a bias, a rank above a side, and a weight of zero", () => {
    const bias = { ...kernel, name: "head/bias", shape: [768] };
    expect(() => loraBlueprint([kernel], () => false, { rank: 2 })).toThrow("targets: expected to choose at least one");
    expect(() => loraBlueprint([bias], () => true, { rank: 2 })).toThrow('expected matrices, got "head/bias"');
    expect(() => loraBlueprint([kernel], () => true, { rank: 769 })).toThrow(/rank of "head\/kernel": .* got 769/);
    expect(() => loraBlueprint([kernel], () => true, { rank: 2, alpha: 0 })).toThrow(/alpha: .* got 0/);
  });
});

describe("loraScale", () => {
  it("is alpha / r, 2 by default, and alpha / sqrt(r) rank-stabilised", () => {
    expect(loraScale({ rank: 8 })).toBe(2);
    expect(loraScale({ rank: 2, alpha: 16 })).toBe(8);
    expect(loraScale({ rank: 4, alpha: 16, scaling: "rank-stabilised" })).toBe(8);
  });
});
