import { describe, expect, it } from "vitest";
import { memoryBars, trainingState } from "../../../src/lib/model/memory";

describe("memoryBars", () => {
  const spec = memoryBars([{ name: "730M", state: trainingState(730e6, { ema: true }), activations: 1e9 }]);
  const layers = (spec as unknown as { layer: { data: { values: Record<string, unknown>[] } }[] }).layer;

  it("stacks all parts to the total, in gigabytes", () => {
    const stacked = layers[0]!.data.values.reduce((sum, { gigabytes }) => sum + Number(gigabytes), 0);
    expect(stacked).toBeCloseTo(15.6, 9);
    expect(layers[2]!.data.values).toEqual([{ name: "730M", gigabytes: 15.6, label: "15.60" }]);
  });

  it("draws a line where the card of 8 GB ends", () => {
    expect(layers[1]!.data.values).toEqual([{ gigabytes: 8 }]);
  });
});
