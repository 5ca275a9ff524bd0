import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decodeSnapshot, encodeSnapshot } from "../../../src/lib/training/checkpoints/codec";
import type { Snapshot } from "../../../src/lib/training/checkpoints/snapshot";

const snapshotOf = (values: Float32Array, counts: Int32Array): Snapshot => ({
  position: { step: 3, epoch: 1, offset: 4, lossSum: 0.1 + 0.2, batchSize: 2, rateFactor: 0.5 },
  stream: { id: "0".repeat(32), position: 7 },
  parts: new Map([
    ["weights", new Map([["a/가", { shape: [values.length], dtype: "float32" as const, values }]])],
    ["optimizer", new Map([["steps", { shape: [1, counts.length], dtype: "int32" as const, values: counts }]])],
    ["extra/none", new Map()],
  ]),
});

describe("encodeSnapshot", () => {
  it("gives every bit back: -0, subnormal numbers, NaN, names in Korean, parts without tensors", () => {
    fc.assert(
      fc.property(fc.float32Array(), fc.int32Array(), (values, counts) => {
        const snapshot = snapshotOf(values, counts);
        const decoded = decodeSnapshot(encodeSnapshot(snapshot));
        expect(decoded).toEqual(snapshot);
        const copy = decoded.parts.get("weights")!.get("a/가")!.values;
        expect(Buffer.from(copy.buffer).equals(Buffer.from(values.slice().buffer))).toBe(true);
      }),
    );
  });

  it("notices every changed byte and every truncation", () => {
    const bytes = encodeSnapshot(snapshotOf(Float32Array.of(1, 2), Int32Array.of(3)));
    for (let i = 0; i < bytes.length; i++) {
      const changed = Uint8Array.from(bytes);
      changed[i]! ^= 4;
      expect(() => decodeSnapshot(changed), `byte ${i}`).toThrow();
      expect(() => decodeSnapshot(bytes.slice(0, i)), `${i} bytes`).toThrow();
    }
  });
});
