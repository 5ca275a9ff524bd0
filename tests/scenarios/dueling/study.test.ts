import { beforeAll, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import {
  atTheirBest,
  dueling,
  duelingStudy,
  fallAgainst,
  squaredErrors,
  type DuelingPoint,
} from "../../../src/lib/scenarios/dueling";
import { withTensorCount } from "../../support/tensors";

const point = (objective: string, seed: number, step: number, validation: number, risk: number): DuelingPoint => {
  return { objective, seed, step, validation, risk, utility: 1, riskRoot: 1 };
};
const points = [
  point("a", 1, 10, 0.5, 0.4),
  point("a", 1, 20, 0.7, 0.1),
  point("a", 0, 10, 0.9, 0.3),
  point("a", 0, 20, 0.2, 0.2),
  point("b", 0, 10, 0.1, 0.1),
  point("b", 1, 10, 0.1, 0.3),
];

beforeAll(async () => {
  await startEngine();
});

it("judges each seed at the step that was best on validation items, in the order of seeds", () => {
  expect(atTheirBest(points, "a").map(({ seed, step, risk }) => [seed, step, risk])).toEqual([
    [0, 20, 0.2],
    [1, 10, 0.4],
  ]);
  expect(() => atTheirBest(points, "c")).toThrow('objective: expected one of a, b, got "c"');
});

it("measures the relative fall of an error, paired over seeds", () => {
  const { difference, pairs } = fallAgainst(points, "b", "a", "risk");
  expect(difference).toBeCloseTo(((0.2 - 0.1) / 0.2 + (0.4 - 0.3) / 0.4) / 2, 12);
  expect(pairs).toBe(2);
});

it("measures every objective on every seed at every chosen step, learns, and leaves no tensor", async () => {
  let measurements = 0;
  const { result, added } = await withTensorCount(() =>
    duelingStudy({
      ...{ stream: stream(1), seeds: 2, objectives: [squaredErrors, dueling()] },
      ...{ train: 120, validation: 60, test: 120, steps: 70, every: 30, onMeasured: () => measurements++ },
    }),
  );
  expect(result.map(({ objective, seed, step }) => `${objective} ${seed} ${step}`)).toHaveLength(12);
  expect(new Set(result.map(({ step }) => step))).toEqual(new Set([30, 60, 70]));
  for (const { utility, risk, riskRoot, validation } of result) {
    expect(utility).toBeLessThan(0.4);
    expect(risk).toBeLessThan(0.4);
    expect(riskRoot).toBeGreaterThanOrEqual(risk);
    expect(validation).toBeGreaterThan(0);
  }
  expect(measurements).toBe(3);
  expect(added).toBe(0);
}, 60_000);
