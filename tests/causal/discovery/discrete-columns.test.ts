import { describe, expect, it } from "vitest";
import { discreteColumns } from "../../../src/lib/causal/discovery/discrete-columns";

const sample = (...columns: number[][]): Parameters<typeof discreteColumns>[0] => ({
  names: columns.map((_, i) => `v${i}`),
  columns: columns.map((column) => Float64Array.from(column)),
});

describe("packing a discrete sample", () => {
  it("counts the values of each column as its largest one plus one", () => {
    const data = discreteColumns(sample([0, 1, 2], [0, 0, 1]));
    expect(data).toMatchObject({ rows: 3, cardinalities: [3, 2] });
    expect([...data.columns[0]!]).toEqual([0, 1, 2]);
  });
  it("takes given numbers of values where a column lacks some", () => {
    expect(discreteColumns(sample([0, 1]), [4]).cardinalities).toEqual([4]);
    expect(() => discreteColumns(sample([0, 4]), [4])).toThrow('"v0" has 4 values, got the value 4');
  });
  it("refuses what is no category", () => {
    expect(() => discreteColumns(sample([0, 0.5]))).toThrow("v0");
    expect(() => discreteColumns(sample([0, -1]))).toThrow("v0");
    expect(() => discreteColumns(sample([0, 256]))).toThrow("at most 256 values, got 257");
  });
});
