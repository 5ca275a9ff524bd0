import { expect, it } from "vitest";
import { errorOf, errorSummary, learnedSummary, misspecifiedSummary } from "../../../src/lib/scenarios/ripple";

const trial = (indirect: number, second = 0, third = 0): { indirect: number; second: number; third: number } => {
  return { indirect, second, third };
};

it("takes the mean of both orders as the error of each order", () => {
  expect(errorOf(trial(1, 0.2, 0.4), "each order")).toBeCloseTo(0.3, 12);
  expect(errorOf(trial(1, 0.2, 0.4), "third")).toBe(0.4);
});

it("summarises by mean and Student's interval", () => {
  const { estimate, low, high, level, systems } = errorSummary([trial(0.1), trial(0.2), trial(0.3)]);
  expect(estimate).toBeCloseTo(0.2, 12);
  // t(.975, 2) = 4.3027, standard error .1 / sqrt 3
  expect(high - low).toBeCloseTo((2 * 4.3027 * 0.1) / Math.sqrt(3), 4);
  expect([level, systems]).toEqual([0.95, 3]);
  expect(() => errorSummary([trial(1)])).toThrow("values");
});

it("keeps learners, sizes and faults apart", () => {
  const learned = learnedSummary(
    [0.1, 0.3].flatMap((error, seed) =>
      ["a", "b"].flatMap((learner) =>
        [100, 20].map((rows) => ({ seed, learner, rows, ...trial(rows === 20 ? error : 0) })),
      ),
    ),
  );
  expect(learned.map(({ learner, rows, estimate }) => [learner, rows, estimate])).toEqual([
    ["a", 20, 0.2],
    ["a", 100, 0],
    ["b", 20, 0.2],
    ["b", 100, 0],
  ]);
  const wrong = misspecifiedSummary([0, 1].map((seed) => ({ seed, fault: "nothing" as const, ...trial(seed) })));
  expect(wrong).toHaveLength(1);
  expect(wrong[0]!.estimate).toBe(0.5);
});
