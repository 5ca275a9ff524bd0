import { expect, it } from "vitest";
import { confidentErrors } from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";

const texts = [[0], [0], [1], [0, 1]].map((labels, i) => ({ id: String(i), text: "a", labels }));

it("counts the wrong answers that are surer than the limit, among the wrong ones", () => {
  const scores = [
    [0.05, 0.95],
    [0.4, 0.6],
    [0.05, 0.95],
    [0.05, 0.95],
  ];
  const { wrong, confident, confidentAndRight, share } = confidentErrors(scores, texts, stream(1));
  expect([wrong, confident, share.estimate, confidentAndRight]).toEqual([2, 1, 50, 2]);
  expect(share.low).toBeLessThan(share.high);
});

it("has no share for a model without errors", () => {
  const right = [[1, 0], [1, 0], [0, 1], [0.2, 0.8]]; // prettier-ignore
  const { wrong, confident, confidentAndRight, share } = confidentErrors(right, texts, stream(1));
  expect([wrong, confident, confidentAndRight, share.estimate]).toEqual([0, 0, 3, NaN]);
});
