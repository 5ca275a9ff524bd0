import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planChunks } from "../../../src/lib/data/embeddings";

describe("planChunks", () => {
  it("cuts the paper's 10,460 items into ten chunks of 1,000 and one of 460", () => {
    expect(planChunks(10_460).map(({ begin, end }) => end - begin)).toEqual([...Array<number>(10).fill(1000), 460]);
  });

  it("covers every item once, in order", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 60 }), (items, size) => {
        let next = 0;
        planChunks(items, size).forEach(({ index, begin, end }, i) => {
          expect([index, begin]).toEqual([i, next]);
          expect(end).toBeGreaterThan(begin);
          expect(end - begin).toBeLessThanOrEqual(size);
          next = end;
        });
        expect(next).toBe(items);
      }),
      { seed: 2 },
    );
  });

  it("refuses no items and an empty chunk", () => {
    expect(() => planChunks(0)).toThrow("items: expected a whole number in [1, Infinity], got 0");
    expect(() => planChunks(1, 0)).toThrow("chunkSize");
  });
});
