import { beforeAll, describe, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { normals, stream } from "../../../src/lib/random";
import { mean } from "../../../src/lib/statistics";
import { expectNoLeak } from "../../support/tensors";
import { classifierData } from "../../../src/lib/bayes/diagnostics/classifier-data";
import { perceptronAccuracies } from "../../../src/lib/bayes/diagnostics/mlp-classifier";
import { scalarDraws } from "../../../src/lib/bayes/exact/draws";

beforeAll(async () => {
  await startEngine();
});

/** Two humps against one, of equal mean and variance: no linear or quadratic rule sees much of it. */
const humps = scalarDraws(normals(stream(1), 400).map((z, i) => (i % 2 === 0 ? 1 : -1) * 0.98 + 0.2 * z));
const data = classifierData(humps, scalarDraws(normals(stream(2), 400)), 4, stream(3));
const options = { folds: 4, stream: stream(4), steps: 150, rate: 0.02 };

describe("perceptronAccuracies", () => {
  it("sees differences beyond means and variances", () => {
    expect(mean(perceptronAccuracies(data, options))).toBeGreaterThan(0.7);
  });

  it("gives the same accuracies again, and leaves no tensor", async () => {
    const [first, second] = [1, 2].map(() => [...perceptronAccuracies(data, { ...options, steps: 3 })]);
    expect(first).toEqual(second);
    await expectNoLeak(() => perceptronAccuracies(data, { ...options, steps: 2 }));
  });
});
