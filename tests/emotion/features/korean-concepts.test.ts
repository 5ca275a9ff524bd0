import { expect, it } from "vitest";
import { ekmanNames } from "../../../src/lib/data";
import { conceptFactors, conceptScores, measureConcepts, standInTexts, terms } from "../../../src/lib/emotion";

it("words of KOTE's label raise their concept", () => {
  const lexicon = measureConcepts([...standInTexts("ko"), ...standInTexts("ko"), ...standInTexts("ko")]);
  const [han, jeong, chemyeon] = conceptScores(terms("정말 사랑해요 고마워요", "ko"), lexicon);
  expect(jeong).toBeGreaterThan(0.5);
  expect(Math.max(han!, chemyeon!)).toBeLessThan(0.5);
});

it("active concepts multiply their emotion, jointly where they share one; the rest stays", () => {
  const factors = conceptFactors([0.9, 0.5, 0.6]);
  expect(factors[ekmanNames.indexOf("sadness")]).toBeCloseTo(1.3 * 1.1, 12);
  expect(factors.filter((factor) => factor === 1)).toHaveLength(6);
  expect(conceptFactors([0, 0.51, 0])[ekmanNames.indexOf("joy")]).toBe(1.15);
});
