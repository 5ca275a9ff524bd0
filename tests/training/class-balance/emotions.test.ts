import { describe, expect, it } from "vitest";
import { emotionNames, type LabelledText } from "../../../src/lib/data";
import { balanceNames, joyClass, negativeClasses, rareClasses, singleEmotions } from "../../../src/lib/training";

const label = (name: (typeof emotionNames)[number]): number => emotionNames.indexOf(name);
const text = (...names: (typeof emotionNames)[number][]): LabelledText => ({
  id: names.join(),
  text: names.join(" and "),
  labels: names.map(label),
});
const named = (classes: readonly number[]): string[] => classes.map((at) => balanceNames[at]!);

describe("singleEmotions", () => {
  it("groups GoEmotions' labels by Ekman and keeps remorse apart as guilt", () => {
    const given = [text("remorse"), text("love"), text("disappointment"), text("neutral")];
    expect(singleEmotions(given).map(({ label: own }) => balanceNames[own])).toEqual([
      "guilt",
      "joy",
      "sadness",
      "neutral",
    ]);
  });

  it("leaves a text out that falls into two groups, and keeps one with two labels of one group", () => {
    const given = [text("joy", "fear"), text("joy", "love")];
    expect(singleEmotions(given)).toEqual([{ text: "joy and love", label: joyClass }]);
  });
});

describe("classes", () => {
  it("have the names that the roadmap gives them", () => {
    expect(named([joyClass, ...rareClasses])).toEqual(["joy", "sadness", "guilt"]);
    expect(named(negativeClasses)).toEqual(["anger", "disgust", "fear", "sadness", "guilt"]);
  });
});
