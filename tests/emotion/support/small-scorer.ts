import { afterAll, beforeAll } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import {
  disposeScorer,
  fitScorer,
  prepareTexts,
  standInTexts,
  type LanguageParts,
  type PreparedTexts,
} from "../../../src/lib/emotion";
import { stream } from "../../../src/lib/random";

/** Fifty authored sentences a language, pooled and embedded. */
export function smallTexts(language: "en" | "ko"): PreparedTexts {
  return prepareTexts({ language, source: language === "en" ? "goemotions" : "kote", texts: standInTexts(language) });
}

/** A scorer of both languages fitted on the authored sentences in a second. Starts the engine. */
export async function smallScorer(): Promise<Record<"en" | "ko", LanguageParts>> {
  await startEngine();
  const training = { hidden: 16, epochs: 12, batchSize: 25, rate: 0.02 };
  const fit = (language: "en" | "ko"): LanguageParts =>
    fitScorer(smallTexts(language), { ...training, stream: stream(1).split(language) }, { leastZ: 1 });
  return { en: fit("en"), ko: fit("ko") };
}

/** {@link smallScorer} for all tests of a file: filled before the first of them, freed after the last. */
export function sharedScorer(): Record<"en" | "ko", LanguageParts> {
  const scorer = {} as Record<"en" | "ko", LanguageParts>;
  beforeAll(async () => {
    Object.assign(scorer, await smallScorer());
  });
  afterAll(() => {
    disposeScorer(scorer);
  });
  return scorer;
}
