import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  countRatings,
  krippendorffAlpha,
  krippendorffInterval,
  ratingLevels,
  ratingsFromCounts,
  type RatingLevel,
} from "../../../src/lib/data/quality";
import { stream } from "../../../src/lib/random";
import { describeReference, referenceJson } from "../../support/reference";

/** Krippendorff (2011), example C: four raters, twelve units; the last column has one rating only. */
const exampleC = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, NaN, NaN, NaN],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, NaN, 3],
  [NaN, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, NaN],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, NaN],
];

/** Ratings drawn alike by every rater, whatever the unit. */
function chanceRatings(raters: number, units: number, seed: number): number[][] {
  const source = stream(seed);
  return Array.from({ length: raters }, () => Array.from({ length: units }, () => 1 + source.integer(4)));
}

describe("krippendorffAlpha", () => {
  it.each<[RatingLevel, number]>([
    ["nominal", 0.743421052631579],
    ["ordinal", 0.8153875037548814],
    ["interval", 0.8491071428571428],
    ["ratio", 0.7974027747116121],
  ])("is that of Krippendorff's example for %s data", (level, expected) => {
    expect(krippendorffAlpha(countRatings(exampleC), level)).toBeCloseTo(expected, 12);
  });

  it.each(ratingLevels)("is 1 where all raters agree on every unit (%s)", (level) => {
    expect(
      krippendorffAlpha(
        countRatings([
          [1, 2, 5],
          [1, 2, 5],
        ]),
        level,
      ),
    ).toBe(1);
  });

  it.each(ratingLevels)("is about 0 where ratings are chance (%s)", (level) => {
    const alphas = Array.from({ length: 40 }, (_, seed) =>
      krippendorffAlpha(countRatings(chanceRatings(3, 200, seed)), level),
    );
    const mean = alphas.reduce((a, b) => a + b) / 40;
    expect(Math.abs(mean)).toBeLessThan(0.02);
  });

  it("is below 0 where raters disagree by rule", () => {
    expect(
      krippendorffAlpha(
        countRatings([
          [1, 2, 1, 2],
          [2, 1, 2, 1],
        ]),
        "nominal",
      ),
    ).toBeLessThan(-0.5);
  });

  it("does not ask who gave which rating, nor for the names of nominal values", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (seed) => {
        const ratings = chanceRatings(3, 12, seed);
        const swapped = ratings.map((_, rater) => ratings.map((row) => row).at(rater - 1)!);
        const renamed = ratings.map((row) => row.map((value) => (value * 7) % 5));
        const alpha = krippendorffAlpha(countRatings(ratings), "nominal");
        expect(krippendorffAlpha(countRatings(swapped), "nominal")).toBeCloseTo(alpha, 12);
        expect(krippendorffAlpha(countRatings(renamed), "nominal")).toBeCloseTo(alpha, 12);
      }),
      { seed: 3, numRuns: 50 },
    );
  });

  it("does not change with the unit of interval and ratio data, nor with the zero of interval data", () => {
    const scaled = exampleC.map((row) => row.map((value) => 3 * value));
    const shifted = exampleC.map((row) => row.map((value) => value + 100));
    const alpha = (rows: number[][], level: RatingLevel): number => krippendorffAlpha(countRatings(rows), level);
    expect(alpha(scaled, "ratio")).toBeCloseTo(alpha(exampleC, "ratio"), 12);
    expect(alpha(shifted, "interval")).toBeCloseTo(alpha(exampleC, "interval"), 12);
    expect(alpha(shifted, "ratio")).not.toBeCloseTo(alpha(exampleC, "ratio"), 2);
  });

  it("takes published counts instead of ratings", () => {
    const counts = Array.from({ length: 12 }, (_, unit) =>
      [1, 2, 3, 4, 5].map((value) => exampleC.filter((row) => row[unit] === value).length),
    );
    expect(krippendorffAlpha(ratingsFromCounts(counts, [1, 2, 3, 4, 5]), "ordinal")).toBeCloseTo(
      0.8153875037548814,
      12,
    );
    expect(krippendorffAlpha(ratingsFromCounts(counts), "nominal")).toBeCloseTo(0.743421052631579, 12);
  });

  it("names equal ratings, units that nobody shares, uneven raters and infinite ratings", () => {
    expect(() =>
      krippendorffAlpha(
        countRatings([
          [2, 2],
          [2, 2],
        ]),
        "nominal",
      ),
    ).toThrow("ratings: expected at least two different values, got one, for which alpha is undefined");
    expect(() =>
      countRatings([
        [1, NaN],
        [NaN, 2],
      ]),
    ).toThrow("expected a unit with at least two ratings, got none among 2");
    expect(() => countRatings([])).toThrow("expected a unit with at least two ratings, got none among 0");
    expect(() => countRatings([[1, 2], [1]])).toThrow("ratings: expected 2 units of each rater, got 1 of rater 1");
    expect(() => countRatings([[1, Infinity]])).toThrow("got Infinity of rater 0 for unit 1");
    expect(() =>
      ratingsFromCounts([
        [1, 2],
        [1, 0.5],
      ]),
    ).toThrow("units[1][1]: expected a whole number");
    expect(() => ratingsFromCounts([[1, 2], [1]])).toThrow("units[1]: expected 2 counts, got 1");
    expect(() =>
      krippendorffAlpha(
        countRatings([
          [-1, 2],
          [1, 2],
        ]),
        "ratio",
      ),
    ).toThrow("ratio data of at least 0, got -1");
    expect(() =>
      krippendorffAlpha(
        countRatings([
          [1, 2],
          [1, 2],
        ]),
        "metric" as RatingLevel,
      ),
    ).toThrow("level: expected one of");
  });
});

describe("krippendorffInterval", () => {
  it("holds the estimate, and shrinks with the number of units", () => {
    const noisy = (units: number): number[][] => {
      const source = stream("raters").split(units);
      const truth = Array.from({ length: units }, () => source.integer(4));
      return [0, 1, 2].map(() => truth.map((value) => (source.uniform() < 0.7 ? value : source.integer(4))));
    };
    const width = (units: number): number => {
      const interval = krippendorffInterval(countRatings(noisy(units)), "nominal", {
        stream: stream(1),
        resamples: 300,
      });
      expect(interval.low).toBeLessThan(interval.alpha);
      expect(interval.high).toBeGreaterThan(interval.alpha);
      return interval.high - interval.low;
    };
    expect(width(400) / width(100)).toBeCloseTo(0.5, 0);
  });

  it("covers the value of the whole population about as often as it says", () => {
    let covered = 0;
    for (let seed = 0; seed < 100; seed++) {
      const ratings = countRatings(chanceRatings(3, 60, seed));
      const { low, high } = krippendorffInterval(ratings, "nominal", {
        stream: stream(seed).split("b"),
        resamples: 200,
        level: 0.9,
      });
      if (low <= 0 && high >= 0) covered++;
    }
    expect(covered).toBeGreaterThanOrEqual(82);
    expect(covered).toBeLessThanOrEqual(97);
  });

  it("is the same for the same stream, and refuses data that hardly vary", () => {
    const ratings = countRatings(exampleC);
    const options = { stream: stream(1), resamples: 200 };
    expect(krippendorffInterval(ratings, "ordinal", { ...options, stream: stream(1) })).toEqual(
      krippendorffInterval(ratings, "ordinal", options),
    );
    const rare = countRatings([
      [...Array<number>(30).fill(1), 2],
      [...Array<number>(30).fill(1), 2],
    ]);
    expect(() => krippendorffInterval(rare, "nominal", options)).toThrow("got one value only in");
  });
});

describeReference("the krippendorff package", () => {
  interface Case {
    readonly data: (number | null)[][];
    readonly alpha: Partial<Record<RatingLevel, number>>;
  }

  it.each(["A", "B"])("gives the same alphas (%s)", (name) => {
    const { data, alpha } = (referenceJson("ml/agreement.json") as Record<string, Case>)[name]!;
    for (const [level, expected] of Object.entries(alpha)) {
      expect(krippendorffAlpha(countRatings(data), level as RatingLevel)).toBeCloseTo(expected, 12);
    }
  });
});
