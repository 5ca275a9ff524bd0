import { requireOneOf } from "../../arguments";
import { languages, type Language } from "../../data";
import type { EmotionScorer, LanguageParts } from "./scorer";

/** The parts of a language. @throws RangeError that names the languages that the scorer was fitted on */
export function requireLanguage(scorer: EmotionScorer, language: Language): LanguageParts {
  requireOneOf("context.language", language, languages);
  const parts = scorer[language];
  if (parts !== undefined) return parts;
  throw new RangeError(`context.language: expected one of ${Object.keys(scorer).join(", ")}, got ${language}`);
}
