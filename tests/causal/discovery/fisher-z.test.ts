import { describe, expect, it } from "vitest";
import { fisherZTest } from "../../../src/lib/causal/discovery";
import { normals, stream } from "../../../src/lib/random";

const rows = [
  [1.2, 0.4, 2.1],
  [0.3, -1.1, 0.5],
  [-0.7, 0.2, -1.3],
  [2.2, 1.9, 1.7],
  [-1.5, -0.3, -2.2],
  [0.1, 0.8, 0.9],
  [-0.2, -1.6, -0.4],
  [1.1, 0.6, 0.2],
];
const columns = [0, 1, 2].map((j) => Float64Array.from(rows, (row) => row[j]!));

describe("Fisher's z test", () => {
  const test = fisherZTest({ names: ["x", "y", "z"], columns });
  it("agrees with causal-learn without and with a condition", () => {
    expect(test(0, 1, []).pValue).toBeCloseTo(0.12300796148079834, 10);
    expect(test(0, 1, [2]).pValue).toBeCloseTo(0.3288750031649713, 10);
    expect(test(0, 1, [2]).statistic).toBeCloseTo(0.9763823934561154, 10);
  });
  it("finds no dependence left where the condition settles a variable", () => {
    const copied = fisherZTest({
      names: ["x", "y", "copy"],
      columns: [columns[0]!, columns[1]!, columns[0]!.map((v) => 3 * v)],
    });
    expect(copied(0, 1, [2])).toEqual({ pValue: 1, statistic: 0 });
    expect(copied(0, 2, []).pValue).toBe(0);
  });
  it("is below .05 in about 5% of independent samples given a common cause", () => {
    let rejected = 0;
    for (let run = 0; run < 400; run++) {
      const cause = normals(stream(run).split("c"), 100);
      const effect = (name: string): Float64Array => normals(stream(run).split(name), 100).map((v, i) => v + cause[i]!);
      if (fisherZTest({ names: ["a", "b", "c"], columns: [effect("a"), effect("b"), cause] })(0, 1, [2]).pValue < 0.05)
        rejected++;
    }
    expect(rejected / 400).toBeGreaterThan(0.02);
    expect(rejected / 400).toBeLessThan(0.09);
  });
  it("needs more rows than the condition takes", () => {
    const few = fisherZTest({ names: ["x", "y", "z"], columns: columns.map((column) => column.slice(0, 4)) });
    expect(() => few(0, 1, [2])).toThrow("expected more than 4 rows, got 4");
  });
});
