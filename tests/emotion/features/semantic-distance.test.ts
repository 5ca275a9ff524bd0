import { expect, it } from "vitest";
import { prototypes, semanticDistance } from "../../../src/lib/emotion";

const vectors = Float32Array.of(1, 0, 0, 1, 0, 1);
const centres = prototypes(vectors, [{ labels: [0] }, { labels: [0, 1] }, { labels: [1] }], 3);

it("a prototype is the mean direction, a text of two classes counting half in each", () => {
  const length = Math.hypot(1, 0.5);
  expect(centres[0]).toBeCloseTo(1 / length, 12);
  expect(centres[1]).toBeCloseTo(0.5 / length, 12);
  expect([...centres.subarray(2, 4)]).toEqual([0, 1]);
  expect([...centres.subarray(4)]).toEqual([0, 0]);
});

it("distance is 0 to its own direction, 1 to a right angle and to nothing", () => {
  const [, own, none] = semanticDistance([0, 1], centres);
  expect(own).toBeCloseTo(0, 12);
  expect(none).toBe(1);
  expect(semanticDistance([1, 0], centres)[1]).toBe(1);
});
