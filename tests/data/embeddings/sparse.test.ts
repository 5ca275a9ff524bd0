import fc from "fast-check";
import { expect, it } from "vitest";
import { sparseMatrix } from "../../../src/lib/data/embeddings";

it("holds the nonzero entries, row by row, and nothing else", () => {
  const cell = fc.constantFrom(0, 0, 0, 1, -2.5);
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 }), (table) => {
      const values = Float32Array.from(table.flat());
      const sparse = sparseMatrix({ values, rows: table.length, width: 3 });
      const dense = new Float32Array(values.length);
      for (let row = 0; row < sparse.rows; row++)
        for (let i = sparse.offsets[row]!; i < sparse.offsets[row + 1]!; i++)
          dense[3 * row + sparse.indices[i]!] = sparse.values[i]!;
      expect(dense).toEqual(values);
      expect(sparse.values.every((value) => value !== 0)).toBe(true);
    }),
  );
});
