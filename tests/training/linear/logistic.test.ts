import { describe, expect, it } from "vitest";
import { fitTfIdf } from "../../../src/lib/data";
import { fitOneVsRest, fitSoftmax, predictProbabilities } from "../../../src/lib/training/linear/logistic";

const texts = [
  "the film was good good fun",
  "the film was bad",
  "good fun for the family",
  "bad bad film not fun",
  "정말 좋은 영화 the",
];
const x = fitTfIdf(texts).transform(texts);
const options = { c: 2, tolerance: 1e-9 };
/** From scikit-learn: LogisticRegression(C=2, tol=1e-12), one label a row: weights, then the intercept. */
const labels = [
  [
    -0.9875832976106159, -0.4379720009574678, -0.17296521445445853, 0.08722799811062211, 0.6081646792816812,
    0.4597370081209501, 0.5916332484916106, -0.17296521445445853, -0.17296521445445853, 0.4006777459461414,
  ],
  [
    0.9875832976106159, 0.43797200095746786, 0.17296521445445856, -0.08722799811062211, -0.608164679281681,
    -0.45973700812095, -0.5916332484916107, 0.17296521445445856, 0.17296521445445856, -0.4006777459461415,
  ],
  [
    0.09269946239467206, 0.07986622446011456, -0.21118371789365545, 0.6751732090167056, 0.6561016893046687,
    0.5059755603088342, -0.7612597952005606, -0.21118371789365545, -0.21118371789365545, 0.3887525241740012,
  ],
];
/** The same, multinomial, for classes 0, 1, 2, 1, 2. */
const classes = [
  [
    -0.3558281065928761, 0.13186361705679572, 0.26887854698131547, 0.062316678912665284, 0.48898563187263294,
    0.18509617376124038, -0.22076912833724907, 0.26887854698131547, 0.26887854698131547, -0.5608473667342972,
  ],
  [
    0.8317321404410637, 0.3519051560418054, 0.13134054555238112, -0.08999719605207603, -0.543098392473056,
    -0.40101398762965634, -0.4580919041207954, 0.13134054555238112, 0.13134054555238112, 0.25458266682970215,
  ],
  [
    -0.47590403384818747, -0.48376877309860117, -0.40021909253369653, 0.02768051713941079, 0.05411276060042308,
    0.21591781386841594, 0.6788610324580444, -0.40021909253369653, -0.40021909253369653, 0.3062646999045977,
  ],
];
const probabilities = [
  [0.3522183053929171, 0.3028722222110833, 0.3449094723959996],
  [0.19287267263587624, 0.6173916655486027, 0.18973566181552112],
  [0.2257520995218641, 0.1746938224404847, 0.5995540780376512],
  [0.11334138429309895, 0.6985824210956508, 0.18807619461125027],
  [0.115815542379103, 0.20645986421371254, 0.6777245934071844],
];
const targets = Uint8Array.of(1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 0, 0);

const close = (found: Float64Array, expected: readonly number[]): void => {
  expect(found).toHaveLength(expected.length);
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i]!)).toBeLessThan(1e-5);
  });
};

describe("fitOneVsRest", () => {
  it("equals scikit-learn's LogisticRegression, label by label", () => {
    const model = fitOneVsRest(x, targets, 3, options);
    close(model.parameters, labels.flat());
    expect(model.slope).toBeLessThanOrEqual(1e-9);
  });

  it("gives a label of all or none the probability 1 or 0", () => {
    const model = fitOneVsRest(
      x,
      Uint8Array.from({ length: 10 }, (_, i) => i % 2),
      2,
    );
    expect([...predictProbabilities(model, x)]).toEqual(Array.from({ length: 10 }, (_, i) => i % 2));
  });

  it("gives the same bits twice", () => {
    expect(fitOneVsRest(x, targets, 3)).toEqual(fitOneVsRest(x, targets, 3));
  });

  it.each([
    [targets.subarray(1), {}, "targets: expected 15 cells, got 14"],
    [targets.map((t) => 2 * t), {}, "targets: expected 0 or 1, got 2 at index 0"],
    [targets, { c: 0 }, "c: expected a number"],
  ])("refuses bad input", (bad, more, message) => {
    expect(() => fitOneVsRest(x, bad, 3, more)).toThrow(message);
  });
});

describe("fitSoftmax", () => {
  it("equals scikit-learn's multinomial LogisticRegression", () => {
    const model = fitSoftmax(x, [0, 1, 2, 1, 2], 3, options);
    close(model.parameters, classes.flat());
    close(predictProbabilities(model, x), probabilities.flat());
  });

  it("refuses labels that are no class", () => {
    expect(() => fitSoftmax(x, [0, 1, 2, 3, 0], 3)).toThrow("labels[3]: expected a whole number in [0, 2], got 3");
    expect(() => fitSoftmax(x, [0], 3)).toThrow("labels: expected 5, got 1");
  });
});
