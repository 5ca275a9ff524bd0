import { describe, expect, it } from "vitest";
import { normals, stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { classifierData } from "../../../src/lib/bayes/diagnostics/classifier-data";
import { quadraticAccuracies } from "../../../src/lib/bayes/diagnostics/quadratic-classifier";

const pairs = (seed: number, correlation: number) => {
  const z = normals(stream(seed), 1000);
  const values = z.map((value, i) =>
    i % 2 === 1 ? correlation * z[i - 1]! + Math.sqrt(1 - correlation ** 2) * value : value,
  );
  return { count: 500, dimension: 2, values };
};

describe("quadraticAccuracies", () => {
  it("sees a correlation by the product of coordinates", () => {
    const data = classifierData(pairs(1, 0.9), pairs(2, -0.9), 5, stream(3));
    const accuracies = quadraticAccuracies(data, 5);
    expect(accuracies).toHaveLength(5);
    expect(mean(accuracies)).toBeGreaterThan(0.8);
  });

  it("sees none where there is none", () => {
    const data = classifierData(pairs(1, 0.9), pairs(2, 0.9), 5, stream(3));
    expect(Math.abs(mean(quadraticAccuracies(data, 5)) - 0.5)).toBeLessThan(0.06);
  });
});
