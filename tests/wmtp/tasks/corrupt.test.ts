import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { corrupt } from "../../../src/lib/wmtp/tasks/corrupt";
import { cleanText } from "../../../src/lib/wmtp/tasks/marked-text";

describe("corrupt", () => {
  it("replaces a token by another one and marks it, and leaves all others as they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(),
        (ids, share, seed) => {
          const text = cleanText(Int32Array.from(ids));
          const noisy = corrupt(text, { share, vocabulary: 5, stream: stream(seed) });
          ids.forEach((id, i) => {
            expect(noisy.ids[i] === id).toBe(noisy.corrupted[i] === 0);
            expect(noisy.ids[i]).toBeGreaterThanOrEqual(0);
            expect(noisy.ids[i]).toBeLessThan(5);
            expect(noisy.important[i]).toBe(1 - noisy.corrupted[i]!);
          });
        },
      ),
    );
  });

  it("replaces the share that is asked for, by every other token alike", () => {
    const text = cleanText(new Int32Array(40_000).fill(2));
    const { ids, corrupted } = corrupt(text, { share: 0.15, vocabulary: 4, stream: stream(1) });
    expect(corrupted.reduce((sum, mark) => sum + mark, 0) / 40_000).toBeCloseTo(0.15, 2);
    for (const other of [0, 1, 3]) expect(ids.filter((id) => id === other).length / 40_000).toBeCloseTo(0.05, 2);
  });

  it("refuses a share beyond 1 and a vocabulary of one", () => {
    const text = cleanText(Int32Array.of(0));
    expect(() => corrupt(text, { share: 1.1, vocabulary: 4, stream: stream(1) })).toThrow(/share/);
    expect(() => corrupt(text, { share: 0.1, vocabulary: 1, stream: stream(1) })).toThrow(/vocabulary/);
  });
});
