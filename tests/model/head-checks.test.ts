import { describe, expect, it } from "vitest";
import { authoredCases, contradicts, emotionValence, situationWeights } from "../../src/lib/model";

describe("contradicts", () => {
  it("warns where signs differ and neither reading is weak, whichever side is which", () => {
    expect(contradicts({ valence: 0.8, value: -0.5 })).toBe(true);
    expect(contradicts({ valence: -0.5, value: 0.8 })).toBe(true);
    expect(contradicts({ valence: 0.8, value: 0.5 })).toBe(false);
    expect(contradicts({ valence: 0.8, value: -0.19 })).toBe(false);
    expect(contradicts({ valence: 0.8, value: -0.19 }, 0.1)).toBe(true);
  });

  it("refuses readings outside of [-1, 1]", () => {
    expect(() => contradicts({ valence: 2, value: 0 })).toThrow("valence: ");
    expect(() => contradicts({ valence: 0, value: NaN })).toThrow("value: ");
  });

  it("separates the twenty authored situations", () => {
    expect(authoredCases).toHaveLength(20);
    for (const { value, fitting, contradicting } of authoredCases) {
      expect(contradicts({ valence: emotionValence[fitting], value })).toBe(false);
      expect(contradicts({ valence: emotionValence[contradicting], value })).toBe(true);
    }
  });
});

describe("situationWeights", () => {
  it("sums to 1, is even in calm and simple situations, and follows emergency and complexity", () => {
    const calm = situationWeights({ emergency: 0, complexity: 0 });
    expect(Object.values(calm)).toEqual([0.25, 0.25, 0.25, 0.25]);
    const urgent = situationWeights({ emergency: 1, complexity: 0.5 });
    expect(Object.values(urgent).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(urgent.emotion / urgent.regret).toBeCloseTo(2, 12);
    expect(urgent.bentham / urgent.surd).toBeCloseTo(1.5, 12);
  });

  it("refuses situations outside of [0, 1]", () => {
    expect(() => situationWeights({ emergency: 1.1, complexity: 0 })).toThrow("emergency: ");
    expect(() => situationWeights({ emergency: 0, complexity: -1 })).toThrow("complexity: ");
  });
});
