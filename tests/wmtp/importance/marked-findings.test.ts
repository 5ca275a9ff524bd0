import { expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { markedFindings, markedLines, type MarkedLines } from "../../../src/lib/wmtp/importance";

const lines = markedLines(stream(3), 100, 0.25);

const weighed = (weight: (important: boolean, wrong: boolean) => number, of: MarkedLines = lines): Float64Array =>
  Float64Array.from(of.important, (mark, i) => weight(mark === 1, of.wrong[Math.floor(i / 8)] === 1));

it("markedFindings give 1 to weights that know the important tokens, chance to equal ones and 0 to inverted ones", () => {
  const shares = (weight: (important: boolean) => number): number[] => {
    const { top, topOfRight } = markedFindings(weighed(weight), lines);
    return [top, topOfRight];
  };
  expect(shares((important) => (important ? 2 : 1))).toEqual([1, 1]);
  shares(() => 1).forEach((share) => {
    expect(share).toBeCloseTo(1 / 7, 9);
  });
  expect(shares((important) => (important ? 0 : 1))).toEqual([0, 0]);
});

it("markedFindings tell right answers from wrong ones", () => {
  const signed = weighed((important, wrong) => (!important ? 1 : wrong ? 0.25 : 3));
  const { rightAnswers, wrongAnswers } = markedFindings(signed, lines);
  expect([rightAnswers, wrongAnswers]).toEqual([3, 0.25]);
});

it("markedFindings judge right lines alone where wrong ones mislead", () => {
  const misled = weighed((important, wrong) => (important === wrong ? 1 : 2));
  const { top, topOfRight } = markedFindings(misled, lines);
  expect(topOfRight).toBe(1);
  expect(top).toBeLessThan(0.5);
});

it("markedFindings have no mean of answers that are not there", () => {
  const right = markedLines(stream(3), 10, 0);
  expect(
    markedFindings(
      weighed(() => 1, right),
      right,
    ).wrongAnswers,
  ).toBeNaN();
});
