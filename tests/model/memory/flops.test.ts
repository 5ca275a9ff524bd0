import { describe, expect, it } from "vitest";
import { forwardFlops, trainingFlops } from "../../../src/lib/model/memory";
import { countParameters } from "../../../src/lib/model/parameter";
import { preset } from "../../../src/lib/model/presets";
import { redHeartModel } from "../../../src/lib/model/red-heart-model";

const product = (rows: number, inner: number, columns: number): number => 2 * rows * inner * columns;

describe("forwardFlops", () => {
  it("counts the matrix products of a model written out one by one", () => {
    const [B, S, D, H, F] = [3, 5, 8, 2, 16];
    const config = {
      encoder: { width: D, layers: 2, heads: H, feedForward: F, inputWidth: 6, dropout: 0 },
      heads: { emotion: { projection: 12, outputs: 7 }, regret: { outputs: 1 } },
    };
    const layer = product(B * S, D, 3 * D) + product(B * S, D, D) + product(B * S, D, F) + product(B * S, F, D);
    const attention = B * H * (product(S, D / H, S) + product(S, S, D / H));
    const heads = product(B, D, 12) + product(B, 12, D) + product(B, D, 7) + product(B, D, 1);
    const input = product(B * S, 6, D);
    expect(forwardFlops(config, { batch: B, length: S })).toEqual({
      input,
      encoder: 2 * layer,
      attention: 2 * attention,
      heads,
      total: input + 2 * layer + 2 * attention + heads,
    });
  });

  it("is two operations a weight and token, but for biases and norms, where sequences are short", () => {
    const config = { ...preset("rh-730m"), heads: {} };
    const weights = countParameters(redHeartModel(config).blueprint);
    const { input, encoder } = forwardFlops(config, { batch: 1, length: 1 });
    expect((input + encoder) / (2 * weights)).toBeCloseTo(1, 2);
  });

  it("refuses an empty batch", () => {
    expect(() => forwardFlops(preset("tiny"), { batch: 0, length: 4 })).toThrow(/batch: .* got 0/);
    expect(() => forwardFlops(preset("tiny"), { batch: 1, length: 0 })).toThrow(/length: .* got 0/);
  });
});

describe("trainingFlops", () => {
  const workload = { batch: 2, length: 16 };

  it("is three forward passes, and with checkpointing the encoder's a fourth time", () => {
    const { total, encoder, attention } = forwardFlops(preset("tiny"), workload);
    expect(trainingFlops(preset("tiny"), workload)).toBe(3 * total);
    const again = trainingFlops(preset("tiny"), workload, { checkpointing: true });
    expect(again).toBe(3 * total + encoder + attention);
  });
});
