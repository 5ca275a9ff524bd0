import { describe, expect, it } from "vitest";
import { simulatedDraw, textDraw } from "../../../src/lib/decision/faults/joy-draws";
import { stream } from "../../../src/lib/random";
import { balanceNames, classShare, joyClass, type EmotionText } from "../../../src/lib/training";

describe("simulatedDraw", () => {
  const draw = simulatedDraw({ items: 2000, testItems: 80 });

  it("has the asked share of Joy to learn from, and all classes alike to test on", () => {
    const { train, test } = draw(0.65, stream(1));
    expect(Math.abs(classShare(train.labels, joyClass) - 0.65)).toBeLessThan(0.05);
    for (let k = 0; k < balanceNames.length; k++) expect(classShare(test.labels, k)).toBe(1 / 8);
    expect(train.features).toHaveLength(2000 * train.width);
  });

  it("puts classes about 2.5 standard deviations apart", () => {
    const { test } = simulatedDraw({ items: 1, testItems: 8000 })(0.125, stream(2));
    const centre = (k: number): number[] =>
      Array.from({ length: test.width }, (_, d) => {
        const own = Array.from(test.labels, (label, i) => (label === k ? test.features[i * test.width + d]! : NaN));
        const known = own.filter((x) => !Number.isNaN(x));
        return known.reduce((a, b) => a + b, 0) / known.length;
      });
    const centres = balanceNames.map((_, k) => centre(k));
    const gaps = centres.flatMap((a, i) => centres.slice(i + 1).map((b) => Math.hypot(...a.map((x, d) => x - b[d]!))));
    const average = gaps.reduce((a, b) => a + b, 0) / gaps.length;
    expect(Math.abs(average - 2.5)).toBeLessThan(0.5);
  });

  it("gives the same items for the same stream", () => {
    expect(draw(0.65, stream(3))).toEqual(draw(0.65, stream(3)));
  });
});

describe("textDraw", () => {
  it("draws from a pool of texts with the asked share of Joy", () => {
    const texts: EmotionText[] = balanceNames.flatMap((name, label) =>
      Array.from({ length: 40 }, (_, i) => ({ text: `${name} ${i}`, label })),
    );
    const { train, test } = textDraw({ train: texts, test: texts }, { items: 40, testItems: 16 })(0.5, stream(1));
    expect(Math.abs(classShare(train.labels, joyClass) - 0.5)).toBeLessThan(0.02);
    expect(test.labels).toHaveLength(16);
  });
});
