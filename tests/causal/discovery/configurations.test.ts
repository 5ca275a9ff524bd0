import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { configurations, entropyTable } from "../../../src/lib/causal/discovery/configurations";
import { discreteColumns } from "../../../src/lib/causal/discovery/discrete-columns";
import { stream } from "../../../src/lib/random";

/** Columns of up to 200 values in few rows, so that there are more possible joint values than any table would hold. */
const tables = fc
  .record({
    seed: fc.nat(),
    rows: fc.integer({ min: 1, max: 40 }),
    sizes: fc.array(fc.integer({ min: 2, max: 200 }), { maxLength: 6 }),
  })
  .map(({ seed, rows, sizes }) => {
    const draws = stream(seed).split("table");
    const columns = sizes.map((size) =>
      Float64Array.from({ length: rows }, () => Math.floor((draws.uniform() < 0.5 ? 2 : size) * draws.uniform())),
    );
    const all = [...columns, new Float64Array(rows)];
    return discreteColumns({ names: all.map((_, i) => `v${i}`), columns: all }, [...sizes, 2]);
  });

describe("numbering joint values", () => {
  it("gives two rows one number exactly where they agree in all columns", () => {
    fc.assert(
      fc.property(tables, (data) => {
        const chosen = data.columns.slice(0, -1).map((_, i) => i);
        const { codes, count } = configurations(data, chosen);
        const labels = Array.from({ length: data.rows }, (_, row) => chosen.map((i) => data.columns[i]![row]!).join());
        for (let a = 0; a < data.rows; a++) {
          expect(codes[a]).toBeGreaterThanOrEqual(0);
          expect(codes[a]).toBeLessThan(count);
          for (let b = 0; b < a; b++) expect(codes[a] === codes[b]).toBe(labels[a] === labels[b]);
        }
        if (chosen.length > 1) expect(count).toBeLessThanOrEqual(data.rows);
      }),
    );
  });
  it("puts all rows into one configuration where nothing is conditioned on", () => {
    const data = discreteColumns({ names: ["a"], columns: [Float64Array.of(1, 0, 1)] });
    expect(configurations(data, [])).toEqual({ codes: new Int32Array(3), count: 1 });
  });
  it("leaves the columns as they were", () => {
    const data = discreteColumns({ names: ["a", "b"], columns: [Float64Array.of(1, 0, 6), Float64Array.of(5, 5, 5)] });
    configurations(data, [0, 1]);
    expect(data.columns.map((column) => [...column])).toEqual([
      [1, 0, 6],
      [5, 5, 5],
    ]);
  });
});

describe("the table of n ln n", () => {
  it("holds 0 at 0, and n ln n", () => {
    expect([...entropyTable(2)]).toEqual([0, 0, 2 * Math.LN2]);
  });
});
