import { describe, expect, it } from "vitest";
import { embeddingMatrix } from "../../../src/lib/data/embeddings";

describe("embeddingMatrix", () => {
  it("counts the rows", () => {
    expect(embeddingMatrix(new Float32Array(6), 3)).toMatchObject({ rows: 2, width: 3 });
  });

  it.each([NaN, Infinity])("refuses %s by row and column, counted among all items", (value) => {
    expect(() => embeddingMatrix(Float32Array.of(1, 2, 3, 4, value, 6), 3, 2000)).toThrow(
      `embeddings: expected finite numbers, got ${value} in row 2001, column 1 (counted from 0)`,
    );
  });

  it("refuses half a row", () => {
    expect(() => embeddingMatrix(new Float32Array(5), 3)).toThrow("expected whole rows of width 3, got 5 numbers");
  });
});
