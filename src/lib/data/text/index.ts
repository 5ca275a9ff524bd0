/** Text before a model sees it: one form for what is the same, words, n-grams, and ids by hashing. Serves 003-S27. */
export { hashText } from "./hash";
export { hashedTokens, type HashedTokensOptions } from "./hashed-tokens";
export { characterNgrams, wordNgrams, type NgramRange } from "./ngrams";
export { languages, normalizeText, type Language } from "./normalize";
export { words } from "./words";
