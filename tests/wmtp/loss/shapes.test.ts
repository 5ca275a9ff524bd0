import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { requireAxes, requireShape, show } from "../../../src/lib/wmtp/loss/shapes";
import { scopeEachTest } from "../../support/tensors";

scopeEachTest();

it("names the argument, the expected shape and the one that came", () => {
  const x = tf.zeros([2, 3]);
  expect(show([2, 3])).toBe("[2, 3]");
  expect(() => { requireShape("x", x, [2, 3]); }).not.toThrow(); // prettier-ignore
  expect(() => { requireShape("x", x, [23]); }).toThrow("x: expected shape [23], got [2, 3]"); // prettier-ignore
  expect(() => { requireAxes("x", x, "B, S"); }).not.toThrow(); // prettier-ignore
  expect(() => { requireAxes("x", x, "B, S, V"); }).toThrow("x: expected shape [B, S, V], got [2, 3]"); // prettier-ignore
  expect(() => { requireAxes("x", tf.zeros([0, 3]), "B, S"); }).toThrow("x: expected shape [B, S], got [0, 3]"); // prettier-ignore
});
