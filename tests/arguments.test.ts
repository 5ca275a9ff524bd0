import { expect, it } from "vitest";
import { requireProbabilities } from "../src/lib/arguments";

it("requireProbabilities takes what sums to one within 1e-9 and says what else it got", () => {
  expect(() => {
    requireProbabilities("p", [0.1, 0.2, 0.7 + 1e-10]);
  }).not.toThrow();
  expect(() => {
    requireProbabilities("p", [0.1, 0.2, 0.7 + 1e-8]);
  }).toThrow("p: expected probabilities that sum to 1");
  expect(() => {
    requireProbabilities("p", []);
  }).toThrow("got a sum of 0");
  expect(() => {
    requireProbabilities("p", [2, -1]);
  }).toThrow("p[1]: expected a number in [0, Infinity], got -1");
});
