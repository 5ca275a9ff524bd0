import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { fillByDecoding, rareClasses, type Decoded } from "../../../src/lib/training";
import { rareItems } from "../../../src/lib/training/class-balance/fill";
import { withTensorCount } from "../../support/tensors";
import { corpusOf } from "./pool";

const { train } = corpusOf(1);
const decoded = (beta: number, steps = 30): Decoded =>
  fillByDecoding(train, { beta, steps, to: 25, stream: stream(1) });

/** Cosine of a row with the mean of some rows. */
function likeness(row: Float32Array, items: readonly number[]): number {
  const mean = Float64Array.from(row, (_, k) => items.reduce((sum, i) => sum + train.features[i * 768 + k]!, 0));
  const dot = row.reduce((sum, value, k) => sum + value * mean[k]!, 0);
  return dot / Math.hypot(...row) / Math.hypot(...mean);
}

describe("fillByDecoding", () => {
  beforeAll(async () => {
    await startEngine();
  });

  it("fills each rare class up to what is asked, at the length of its members, and leaves no tensor", async () => {
    const { result, added } = await withTensorCount(() => decoded(1));
    expect(added).toBe(0);
    rareItems(train).forEach(({ label, items }, i) => {
      expect(result.fillings[i]!.label).toBe(label);
      expect(result.fillings[i]!.rows).toHaveLength((25 - items.length) * 768);
      expect(Math.hypot(...result.fillings[i]!.rows.subarray(0, 768))).toBeCloseTo(1, 3);
    });
  });

  it("decodes vectors that lie nearer to their own class than to the other rare class", () => {
    const { fillings } = decoded(0.1, 100);
    const [sadness, guilt] = rareItems(train);
    const rows = fillings[0]!.rows;
    const made = Array.from({ length: rows.length / 768 }, (_, i) => rows.subarray(i * 768, (i + 1) * 768));
    const nearer = made.filter((row) => likeness(row, sadness!.items) > likeness(row, guilt!.items));
    expect(nearer.length / made.length).toBeGreaterThan(0.7);
  });

  it("loses its code under a large β: less information, fewer live dimensions, less explained", () => {
    const weak = decoded(0.1).code;
    const strong = decoded(50).code;
    expect(strong.nats).toBeLessThan(0.1 * weak.nats);
    expect(strong.active).toBeLessThan(weak.active);
    expect(strong.explained).toBeLessThan(weak.explained);
  });

  it("makes nothing for a class that has enough", () => {
    const { fillings } = fillByDecoding(train, { beta: 1, steps: 1, to: 2, stream: stream(1) });
    expect(fillings.map(({ rows }) => rows.length)).toEqual(rareClasses.map(() => 0));
  });
});
