import { expect, it } from "vitest";
import { responsesOf } from "../../../src/lib/causal/scm/table";

it("cuts the uniform number where any row changes its state, and nowhere else", () => {
  const { noise } = responsesOf(
    "y",
    [
      [0.5, 0.5],
      [0.25, 0.75],
    ],
    [2],
  );
  expect(noise).toEqual([0.25, 0.25, 0.5]);
  expect(
    responsesOf(
      "y",
      [
        [0.1, 0.2, 0.7],
        [0.3, 0, 0.7],
      ],
      [2],
    ).noise,
  ).toHaveLength(3);
});

it("reads the joint state of parents with the last one fastest", () => {
  const certain = (state: number): number[] => [0, 1, 2, 3, 4, 5].map((other) => (other === state ? 1 : 0));
  const { noise, value } = responsesOf("y", [0, 1, 2, 3, 4, 5].map(certain), [2, 3]);
  expect(noise).toEqual([1]);
  expect(value(0, 1, 2)).toBe(5);
  expect(value(0, 1, 0)).toBe(3);
  expect(value(0, 0, 1)).toBe(1);
});
