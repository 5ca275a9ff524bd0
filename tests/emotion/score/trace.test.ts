import { expect, it } from "vitest";
import { ekmanNames } from "../../../src/lib/data";
import {
  calculateEmotionScore,
  runSteps,
  standInTexts,
  traceInput,
  traceValue,
  type EmotionScorer,
} from "../../../src/lib/emotion";
import { expectNoLeak } from "../../support/tensors";
import { sharedScorer } from "../support/small-scorer";

const scorer = sharedScorer();

it("the score is 0.3 rule + 0.5 network + 0.2 cultural and sums to 1", () => {
  const { score, components } = calculateEmotionScore(scorer, "슬퍼서 눈물만 나요 ㅠㅠ", { language: "ko" });
  score.forEach((value, k) => {
    const mixed = 0.3 * components.rule[k]! + 0.5 * components.neural[k]! + 0.2 * components.cultural[k]!;
    expect(value).toBeCloseTo(mixed, 12);
  });
  expect(score.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
});

it("calls what the sentences that it learned from say", () => {
  const called = (text: string, language: "en" | "ko"): string =>
    calculateEmotionScore(scorer, text, { language }).emotion;
  expect(called("I love this song so much, thank you!", "en")).toBe("joy");
  expect(called("I am scared of my brother", "en")).toBe("fear");
  expect(called("그 영화 무서워서 잠을 못 자요", "ko")).toBe("fear");
});

it("without active concepts the cultural score is the mixture itself, so that English scores are rule and network", () => {
  const { components } = calculateEmotionScore(scorer, "I hate the weather", { language: "en" });
  components.cultural.forEach((value, k) => {
    expect(value).toBeCloseTo((0.3 * components.rule[k]! + 0.5 * components.neural[k]!) / 0.8, 12);
  });
});

it("both parts of the context change the score", () => {
  const score = (context: Parameters<typeof calculateEmotionScore>[2]): readonly number[] =>
    calculateEmotionScore(scorer, "OK haha", context).score;
  const alone = score({ language: "en" });
  expect(score({ language: "en", preceding: "I am scared of him" })).not.toEqual(alone);
  expect(score({ language: "ko" })).not.toEqual(alone);
});

it("equal input gives equal bits, and a text without words still a distribution", () => {
  const once = calculateEmotionScore(scorer, "wow!", { language: "en" });
  expect(calculateEmotionScore(scorer, "wow!", { language: "en" })).toEqual(once);
  const empty = calculateEmotionScore(scorer, "...", { language: "en" });
  expect(empty.score.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
});

it("a stand-in takes a step's place and moves what is made from it, nothing before", () => {
  const input = traceInput(standInTexts("en")[0]!.text, { language: "en" });
  const plain = runSteps(scorer.en, input);
  const logits = ekmanNames.map((name) => (name === "fear" ? 30 : 0));
  const moved = runSteps(scorer.en, input, { "neuralContribution.logits": logits });
  expect(traceValue(moved, "neuralContribution.neural")[ekmanNames.indexOf("fear")]).toBeCloseTo(1, 6);
  expect(moved.baseCalculation).toEqual(plain.baseCalculation);
  expect(moved.finalOutput.score).not.toEqual(plain.finalOutput.score);
});

it("refuses a language without parts", () => {
  const english: EmotionScorer = { en: scorer.en };
  expect(() => calculateEmotionScore(english, "안녕", { language: "ko" })).toThrow(/expected one of en, got ko/);
});

it("leaves no tensor behind", async () => {
  await expectNoLeak(() => {
    calculateEmotionScore(scorer, "I hate this", { language: "en" });
  });
});
