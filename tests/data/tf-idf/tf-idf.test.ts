import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csrToDense } from "../../../src/lib/data/tf-idf/csr";
import { fitTfIdf } from "../../../src/lib/data/tf-idf/tf-idf";

const texts = [
  "the film was good good fun",
  "the film was bad",
  "good fun for the family",
  "bad bad film not fun",
  "정말 좋은 영화 the",
];
/** From scikit-learn: TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True). */
const features = ["bad", "film", "film was", "fun", "good", "good fun", "the", "the film", "was"];
const idf = [
  1.6931471805599454, 1.4054651081081644, 1.6931471805599454, 1.4054651081081644, 1.6931471805599454,
  1.6931471805599454, 1.1823215567939547, 1.6931471805599454, 1.6931471805599454,
];
const weights = [
  [
    0.0, 0.280903315174096, 0.3384008990000195, 0.280903315174096, 0.5729625280408339, 0.3384008990000195,
    0.2363047243145508, 0.3384008990000195, 0.3384008990000195,
  ],
  [
    0.4395160590520495, 0.3648380321234529, 0.4395160590520495, 0.0, 0.0, 0.0, 0.3069132542880934, 0.4395160590520495,
    0.4395160590520495,
  ],
  [0.0, 0.0, 0.0, 0.4657354399907534, 0.5610659720813947, 0.5610659720813947, 0.3917913346174704, 0.0, 0.0],
  [0.8217953429301801, 0.4028972662716066, 0.0, 0.4028972662716066, 0.0, 0.0, 0.0, 0.0, 0.0],
  [0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0],
];

const close = (a: Iterable<number>, b: readonly number[]): void => {
  const found = [...a];
  expect(found).toHaveLength(b.length);
  found.forEach((value, i) => {
    expect(Math.abs(value - b[i]!)).toBeLessThan(1e-12);
  });
};

describe("fitTfIdf", () => {
  it("equals scikit-learn on words and pairs of them", () => {
    const model = fitTfIdf(texts);
    expect(model.features).toEqual(features);
    close(model.idf, idf);
    close(csrToDense(model.transform(texts)), weights.flat());
  });

  it("equals scikit-learn on characters within words, with plain counts", () => {
    const some = ["abab abc", "bcab Ab", "가나 ab"];
    const model = fitTfIdf(some, { characters: { min: 2, max: 3 }, sublinear: false });
    expect(model.features).toEqual([" a", " ab", "ab", "ab ", "b ", "bc"].map((run) => `~${run}`));
    close(
      csrToDense(model.transform(some)),
      [
        [
          0.44003228727881016, 0.44003228727881016, 0.6600484309182152, 0.22001614363940508, 0.22001614363940508,
          0.28331084381443783,
        ],
        [
          0.25271447632617916, 0.25271447632617916, 0.5054289526523583, 0.5054289526523583, 0.5054289526523583,
          0.32541590061426084,
        ],
        [0.4472135954999579, 0.4472135954999579, 0.4472135954999579, 0.4472135954999579, 0.4472135954999579, 0.0],
      ].flat(),
    );
  });

  it("gives rows of length 1, or 0 where no feature is known", () => {
    const word = fc.constantFrom("the", "film", "fun", "other", "words");
    fc.assert(
      fc.property(fc.array(word), (tokens) => {
        const row = fitTfIdf(texts).transform([tokens.join(" ")]).values;
        const length = Math.hypot(...row);
        expect(length).toBeCloseTo(tokens.some((token) => ["the", "film", "fun"].includes(token)) ? 1 : 0, 12);
      }),
    );
  });

  it.each([
    [[], {}, /texts.length: .* got 0/],
    [texts, { minDocuments: 0 }, /minDocuments: .* got 0/],
    [texts, { words: { min: 2, max: 1 } }, /max: .* got 1/],
  ])("refuses bad input", (some, options, message) => {
    expect(() => fitTfIdf(some, options)).toThrow(message);
  });
});
