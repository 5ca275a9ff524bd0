import { expect, it } from "vitest";
import { calculateEmotionScore, disposeScorer, loadScorer, saveScorer } from "../../../src/lib/emotion";
import { smallScorer } from "../support/small-scorer";

it("a saved scorer gives the same traces to the bit", async () => {
  const scorer = await smallScorer();
  const loaded = loadScorer(saveScorer(scorer));
  for (const [text, language] of [
    ["I love this song", "en"],
    ["너무 서러워서 눈물만 나요", "ko"],
  ] as const) {
    expect(calculateEmotionScore(loaded, text, { language })).toEqual(
      calculateEmotionScore(scorer, text, { language }),
    );
  }
  disposeScorer(scorer);
  disposeScorer(loaded);
});
