import { describe, expect, it } from "vitest";
import { joyFloor } from "../../../src/lib/decision/faults/joy-floor";
import { balanceNames, type EmotionText } from "../../../src/lib/training";

describe("joyFloor", () => {
  it("learns texts that name their class by either share, and calls Joy as often as it is there (000-T3)", () => {
    const texts: EmotionText[] = balanceNames.flatMap((name, label) =>
      Array.from({ length: 60 }, (_, i) => ({ text: `${name} is what text ${i} is of`, label })),
    );
    const trials = joyFloor({ train: texts, test: texts }, { items: 80, testItems: 40 }, [1]);
    expect(trials.map(({ arm }) => arm)).toEqual(["65% Joy, linear TF-IDF", "balanced, linear TF-IDF"]);
    expect(trials[1]!.share).toBeCloseTo(12.5, 12);
    expect(trials[1]!.macroF1).toBeCloseTo(100, 12);
  });

  it("throws for texts that lack a class", () => {
    const texts: EmotionText[] = [{ text: "joy", label: 0 }];
    expect(() => joyFloor({ train: texts, test: texts }, { items: 8, testItems: 8 }, [1])).toThrow(RangeError);
  });
});
