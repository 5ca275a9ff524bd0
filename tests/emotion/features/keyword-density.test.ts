import { expect, it } from "vitest";
import { keywordDensity, keywords, terms } from "../../../src/lib/emotion";

const lexicon = {
  classes: 2,
  priors: [0, 0],
  weights: new Map([
    ["good", [2, 0]],
    ["bad", [0, 3]],
  ]),
};

it("sums each keyword once and divides by the number of terms", () => {
  expect(keywordDensity(terms("good, good and bad", "en"), lexicon)).toEqual([2 / 4, 3 / 4]);
  expect(keywords(terms("good, good and bad", "en"), lexicon).map(({ word }) => word)).toEqual(["good", "bad"]);
});

it("a text without terms has density 0", () => {
  expect(keywordDensity(terms("?!", "en"), lexicon)).toEqual([0, 0]);
});
