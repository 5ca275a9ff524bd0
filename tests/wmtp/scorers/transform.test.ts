import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "../../../src/lib/statistics";
import { transform, transformNames, type TransformName } from "../../../src/lib/wmtp/scorers";

const scores = fc
  .array(fc.double({ min: -3e38, max: 3e38, noNaN: true }), { minLength: 1, maxLength: 40 })
  .map((values) => Float64Array.from(values));
const continuous = transformNames.filter((name): name is Exclude<TransformName, "top"> => name !== "top");

describe.each(transformNames)("transform %s", (name) => {
  it("gives finite weights of at least 0 and mean 1, for scores as extreme as float32 has", () => {
    fc.assert(
      fc.property(scores, (values) => {
        const weights = transform(name)(values);
        expect(weights.every((weight) => Number.isFinite(weight) && weight >= 0)).toBe(true);
        expect(mean(weights)).toBeCloseTo(1, 9);
      }),
    );
  });

  it("weighs constant scores, and a single one, alike", () => {
    expect(Array.from(transform(name)(Float64Array.of(0.3, 0.3, 0.3)))).toEqual([1, 1, 1]);
    expect(Array.from(transform(name)(Float64Array.of(-7)))).toEqual([1]);
  });

  it("never weighs a higher score less", () => {
    const weights = transform(name)(Float64Array.from({ length: 30 }, (_, i) => (i - 10) ** 3));
    for (let i = 1; i < 30; i++) expect(weights[i]!).toBeGreaterThanOrEqual(weights[i - 1]!);
  });

  it("does not see a shift or a positive factor of all scores", () => {
    const values = Float64Array.of(0.5, -2, 3.25, 1, 0.75);
    const moved = transform(name)(values.map((value) => 40 * value + 8));
    transform(name)(values).forEach((weight, i) => {
      expect(moved[i]!).toBeCloseTo(weight, 9);
    });
  });
});

it.each(continuous)("transform %s never exceeds its limit, one outlier among thousands included", (name) => {
  const outlier = Float64Array.from({ length: 2000 }, (_, i) => (i === 7 ? 1e6 : Math.sin(i)));
  expect(Math.max(...transform(name)(outlier))).toBeLessThanOrEqual(5);
  expect(Math.max(...transform(name, { limit: 1.5 })(outlier))).toBeLessThanOrEqual(1.5);
});

it("transform softplus is softplus of z-scores over its mean", () => {
  const z = [-1, 1];
  const raw = z.map((score) => Math.log(1 + Math.exp(score)));
  const average = (raw[0]! + raw[1]!) / 2;
  transform("softplus")(Float64Array.of(4, 6)).forEach((weight, i) => {
    expect(weight).toBeCloseTo(raw[i]! / average, 12);
  });
});

it("transform clipped is 1 + z, without what lies a deviation below the mean", () => {
  const [low = NaN, high = NaN] = transform("clipped")(Float64Array.of(4, 6));
  expect(low).toBeCloseTo(0, 12);
  expect(high).toBeCloseTo(2, 12);
});

it("transform softmax sharpens as its temperature falls, to the limit", () => {
  const values = Float64Array.of(1, 2, 3, 4);
  const most = (temperature: number): number => Math.max(...transform("softmax", { temperature, limit: 4 })(values));
  expect(most(100)).toBeCloseTo(1, 1);
  expect(most(0.5)).toBeGreaterThan(most(1));
  expect(most(1e-3)).toBe(4);
});

it.each([
  [{ temperature: 0 }, /temperature: expected a number/],
  [{ limit: 0.5 }, /limit: expected a number in \[1,/],
  [{ share: 0 }, /share: expected a number/],
  [{ share: 1.1 }, /share: expected a number/],
])("transform refuses %o when it is made", (options, message) => {
  expect(() => transform("softmax", options)).toThrow(message);
});

it("transform refuses a name that it does not know", () => {
  expect(() => transform("sofmax" as TransformName)).toThrow("mode: expected one of softplus, clipped, softmax, top");
});
