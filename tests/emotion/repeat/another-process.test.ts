import { expect, it } from "vitest";
import {
  bitsOf,
  calculateEmotionScore,
  disposeScorer,
  scoreBits,
  scoreBitsElsewhere,
  standInTexts,
} from "../../../src/lib/emotion";
import { smallScorer } from "../support/small-scorer";

it("another process of the built library computes the same bits", async () => {
  const scorer = await smallScorer();
  const texts = standInTexts("ko")
    .slice(0, 10)
    .map(({ text }) => text);
  const here = scoreBits(scorer, texts, { language: "ko" });
  expect(here[0]).toBe(bitsOf(calculateEmotionScore(scorer, texts[0]!, { language: "ko" }).score));
  expect(new Set(here).size).toBe(10);
  expect(scoreBitsElsewhere(scorer, texts, { language: "ko" })).toEqual(here);
  disposeScorer(scorer);
});
