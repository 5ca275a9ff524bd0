import { expect, it } from "vitest";
import { measureLexicon, type LexiconText } from "../../../src/lib/emotion";

const text = (forms: string, ...labels: number[]): LexiconText => ({ forms: forms.split(" "), labels });
const texts = [
  ...Array.from({ length: 30 }, () => text("the good", 0)),
  ...Array.from({ length: 60 }, () => text("the bad", 1)),
  text("the good", 1),
];

it("keeps forms that tell classes apart, not those that all share", () => {
  const { weights } = measureLexicon(texts, 2, { prior: 5 });
  expect([...weights.keys()].sort()).toEqual(["bad", "good"]);
  expect(weights.get("good")![0]).toBeGreaterThan(0);
  expect(weights.get("good")![1]).toBe(0);
});

it("equals the log-odds with informative Dirichlet prior, worked by hand", () => {
  // 31 of 182 occurrences are "good": 30 of 60 in class 0, 1 of 122 outside; prior of 2 occurrences.
  const share = (2 * 31) / 182;
  const odds = Math.log((30 + share) / (60 + 2 - 30 - share)) - Math.log((1 + share) / (122 + 2 - 1 - share));
  expect(measureLexicon(texts, 2, { prior: 2 }).weights.get("good")![0]).toBeCloseTo(odds, 12);
});

it("a stronger prior pulls the odds of a form towards no difference", () => {
  const weak = measureLexicon(texts, 2, { prior: 1, leastZ: 0 }).weights.get("good")![0]!;
  const strong = measureLexicon(texts, 2, { prior: 1000, leastZ: 0 }).weights.get("good")![0]!;
  expect(strong).toBeLessThan(weak / 2);
});

it("keeps at most so many forms a class, and gives the classes' prior log-odds", () => {
  const { weights, priors } = measureLexicon(texts, 2, { perClass: 1, leastZ: 0 });
  expect(weights.size).toBeLessThanOrEqual(2);
  expect(priors[0]).toBeCloseTo(Math.log(30 / 61), 12);
});

it("refuses no texts, a class without texts, and a label outside", () => {
  expect(() => measureLexicon([], 2)).toThrow(/texts.length/);
  expect(() => measureLexicon([text("a", 0), text("b")], 2)).toThrow(/texts of class 1/);
  expect(() => measureLexicon([text("a", 5)], 2)).toThrow(/labels: .* got 5/);
});
