import { expect, it } from "vitest";
import { uniformScorer } from "../../../src/lib/wmtp/scorers";
import { scopeEachTest } from "../../support/tensors";
import { text, weightsOf } from "./support";

scopeEachTest();

it("uniformScorer weighs each unmasked token with 1, but for the first, which nothing predicts", () => {
  expect(weightsOf(uniformScorer(), text({ mask: [1, 1, 0, 1, 1] }))).toEqual([0, 1, 0, 1, 1]);
});
