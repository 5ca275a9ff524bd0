import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockActivations, encoderActivations, type Checkpointing } from "../../../src/lib/model/memory";
import "../../support/seed";

describe("blockActivations", () => {
  it("is S B D (34 + 5 H S / D) with numbers of 2 bytes, dropout and a feed-forward of 4 D (Korthikanti et al., eq. 1)", () => {
    const size = fc.integer({ min: 1, max: 64 });
    fc.assert(
      fc.property(size, size, size, size, (batch, length, heads, headWidth) => {
        const width = heads * headWidth;
        const encoder = { width, layers: 1, heads, feedForward: 4 * width, dropout: 0.1 };
        const published = batch * length * width * (34 + (5 * heads * length) / width);
        expect(blockActivations(encoder, { batch, length }).total).toBeCloseTo(published, 6);
      }),
    );
  });

  // Unique storages that autograd packs in TransformerEncoderLayer(gelu, batch_first), torch 1.13, float32, dropout 0.
  it.each([
    [2, 32, 32, 4, 128, 164_872],
    [4, 64, 128, 4, 512, 2_363_400],
    [2, 128, 896, 14, 2048, 13_373_448],
    [2, 512, 896, 14, 2048, 75_513_864],
  ])(
    "B %d, S %d, D %d, H %d, F %d: PyTorch keeps it and the norms' statistics",
    (batch, length, width, heads, feedForward, kept) => {
      const encoder = { width, layers: 1, heads, feedForward, dropout: 0 };
      expect(blockActivations(encoder, { batch, length, bytes: 4 }).total).toBe(kept - 16 * batch * length - 8);
    },
  );

  it("refuses what can't be computed, by name", () => {
    const encoder = { width: 4, layers: 1, heads: 1, feedForward: 4, dropout: 0 };
    expect(() => blockActivations(encoder, { batch: 0, length: 1 })).toThrow(/batch: .* got 0/);
    expect(() => blockActivations(encoder, { batch: 1, length: 1.5 })).toThrow(/length: .* got 1.5/);
    expect(() => blockActivations(encoder, { batch: 1, length: 1, bytes: 3 as 2 })).toThrow(/bytes: .* got 3/);
    const unknown = { batch: 1, length: 1, checkpointing: "some" as Checkpointing };
    expect(() => encoderActivations(encoder, unknown)).toThrow(/checkpointing: .* got some/);
  });
});

describe("encoderActivations", () => {
  const encoder = { width: 896, layers: 8, heads: 14, feedForward: 2048, dropout: 0.1 };
  const workload = { batch: 4, length: 128 };
  const bytes = (checkpointing: Checkpointing): number => encoderActivations(encoder, { ...workload, checkpointing });

  it("is that of all blocks; with their weights of attention computed again, those of one", () => {
    const block = blockActivations(encoder, workload);
    expect(bytes("none")).toBe(8 * block.total);
    expect(bytes("attention")).toBe(8 * (block.total - block.attentionWeights) + block.attentionWeights);
  });

  it("with checkpointed blocks is each block's input (2 S B D, Korthikanti et al.) and one block", () => {
    expect(bytes("block")).toBe(8 * 2 * 4 * 128 * 896 + blockActivations(encoder, workload).total);
  });

  it("shrinks with each kind of checkpointing", () => {
    expect(bytes("block")).toBeLessThan(bytes("attention"));
    expect(bytes("attention")).toBeLessThan(bytes("none"));
  });
});
